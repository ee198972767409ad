"""A queryable property of a custom action type is secret, or not required.

A worker asks for its jobs by the value of the queryable property. So every action has to have it, and it has to be no
secret; CodePipeline refuses to create the type otherwise.

## Bad

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "configurationProperties": [
    {
      "name": "ProjectName",
      "required": false, // error
      "key": true,
      "secret": false,
      "queryable": true
    }
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
    {"name": "ProjectName", "required": true, "key": true, "secret": false, "queryable": true}
  ],
  "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.custom_action import Property

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the flag must not say, and how the message puts it.
_UNFIT = (("secret", True, "secret"), ("required", False, "not required"))


@rule(on=Property, group="correctness", severity=Severity.ERROR)
def check(property_: Property, ctx: Context) -> Iterator[Finding]:
    if property_.flag("queryable") is not True:
        return
    queryable = property_.scalar("queryable")
    name = property_.name.text if property_.name is not None else ""
    for flag, unfit, words in _UNFIT:
        node = property_.scalar(flag)
        # A flag that is missing is told as missing.
        if node is None or queryable is None or property_.flag(flag) is not unfit:
            continue
        yield Finding(
            node,
            f"the property `{name}` is queryable and {words}",
            "CodePipeline refuses the type: workers ask for jobs by the value of this property",
            (Related(queryable.span, "it is queryable by this"),),
        )
