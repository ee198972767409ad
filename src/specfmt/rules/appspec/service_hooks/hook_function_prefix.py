"""A hook's function whose name does not begin with `CodeDeployHook_`.

The managed policy `AWSCodeDeployRoleForLambda` lets CodeDeploy call functions whose names begin with `CodeDeployHook_`,
and no others. With that policy alone a hook of any other name fails for want of permission. A role with a policy of its
own may call what it wants, which this file does not tell; so the rule is off unless it is selected.

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
Hooks:
  - BeforeAllowTraffic: check-orders  # error
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
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_check-orders
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.views.appspec import LAMBDA, ServiceHook

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "CodeDeployHook_"


@rule(on=ServiceHook, group="suspicious", severity=Severity.INFO, default=False)
def check(hook: ServiceHook, ctx: Context) -> Iterator[Finding]:
    if hook.spec.platform != LAMBDA or not hook.text or is_filled_in_later(hook.value):
        return
    name = (
        hook.text.partition(":function:")[2].partition(":")[0] if hook.text.startswith("arn:") else hook.text
    )
    if not name or name.startswith(_PREFIX) or "/" in name:
        return
    yield Finding(
        hook.entry.value,
        f"the name `{name}` does not begin with `{_PREFIX}`",
        "the managed policy `AWSCodeDeployRoleForLambda` lets CodeDeploy call no other functions",
    )
