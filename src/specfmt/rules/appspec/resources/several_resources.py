"""More than one resource in the file.

A deployment to ECS or Lambda deploys one service or one function, and AWS documents `Resources` as a list of exactly
one. What the service does with a second one is documented nowhere. Deploy it with a file and a deployment of its own.

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
        TargetVersion: "8"
  - invoices:  # error
      Type: AWS::Lambda::Function
      Properties:
        Name: invoices
        Alias: live
        CurrentVersion: "3"
        TargetVersion: "4"
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
from specfmt.syntax.nodes import Sequence
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if len(spec.resources) < 2 or not isinstance(spec.loose.get("resources"), Sequence):
        return
    first, second = spec.resources[:2]
    yield Finding(
        second.key,
        f"`{second.name}` is a second resource, a deployment has one",
        "CodeDeploy deploys exactly one service or function at a time",
        (Related(first.key.span, "the first one is here"),),
    )
