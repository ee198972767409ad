"""More than one configuration property of a custom action type is queryable.

A worker asks for its jobs by the value of one property (`PollForJobs`), so at most one may be queryable; CodePipeline
refuses to create the type otherwise.

## Bad

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "configurationProperties": [
    {"name": "ProjectName", "required": true, "key": true, "secret": false, "queryable": true},
    {"name": "Folder", "required": true, "key": false, "secret": false, "queryable": true} // error
  ],
  "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```

## Good

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "configurationProperties": [
    {"name": "ProjectName", "required": true, "key": true, "secret": false, "queryable": true},
    {"name": "Folder", "required": true, "key": false, "secret": false}
  ],
  "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.custom_action import CustomAction

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=CustomAction, group="correctness", severity=Severity.ERROR)
def check(action: CustomAction, ctx: Context) -> Iterator[Finding]:
    key = action.spelled("queryable")
    queryable = [
        node
        for each in action.properties
        if each.flag("queryable") is True and (node := each.scalar("queryable")) is not None
    ]
    for node in queryable[1:]:
        yield Finding(
            node,
            f"a second property is `{key}`, at most one may be",
            "CodePipeline refuses the type: a worker asks for jobs by the value of one property",
            (Related(queryable[0].span, "the first is here"),),
        )
