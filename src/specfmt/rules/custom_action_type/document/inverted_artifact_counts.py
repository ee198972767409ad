"""A custom action type asks for more artifacts at least than at most.

No action can have as many artifacts as that, and CodePipeline refuses to create the type.

## Bad

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "inputArtifactDetails": {"minimumCount": 2, "maximumCount": 1}, // error
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```

## Good

```json custom-action-type
{
  "category": "Build",
  "provider": "Our-Jenkins",
  "version": "1",
  "inputArtifactDetails": {"minimumCount": 1, "maximumCount": 2},
  "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.custom_action import Details

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Details, group="correctness", severity=Severity.ERROR)
def check(details: Details, ctx: Context) -> Iterator[Finding]:
    least, most = details.least, details.most
    if least is None or most is None or least <= most:
        return
    low, high = details.scalar("minimumCount"), details.scalar("maximumCount")
    if low is None or high is None:
        return
    names = details.spec.spelled("minimumCount"), details.spec.spelled("maximumCount")
    yield Finding(
        high,
        f"`{names[1]}` is {most}, less than `{names[0]}`, which is `{least}`",
        "CodePipeline refuses the type: no action can have so many artifacts",
        (Related(low.span, "the least number is here"),),
    )
