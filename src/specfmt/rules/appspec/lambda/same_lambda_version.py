"""`CurrentVersion` and `TargetVersion` are the same.

There is nothing to shift from one version to itself. CodeDeploy rejects the file with an error that says only that its
configuration is missing or invalid. It happens when a build publishes no new version because the code did not change:
let it skip the deployment then.

## Bad

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "7"  # error
```

## Good

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.appspec._service_values import whole_number
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    current, target = (resource.properties.entry(name) for name in ("currentversion", "targetversion"))
    if current is None or target is None:
        return
    text = resource.properties.text("targetversion")
    if text is None or text != resource.properties.text("currentversion") or not whole_number(text):
        return
    yield Finding(
        target.value,
        f"`{target.name}` is `{text}`, as `{current.name}` is",
        "CodeDeploy refuses to shift traffic from a version to itself",
        (Related(current.value.span, "the current version"),),
    )
