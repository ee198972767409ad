"""A number of healthy servers that cannot be kept.

A `FLEET_PERCENT` is a whole number from 0 to 99: with 100 no server could ever be deployed to. A `HOST_COUNT` is 0 or more; 0 deploys to all
servers at once. The same holds for each zone of a `zonalConfig`.

## Bad

```json deployment-config
{
  "deploymentConfigName": "All",
  "minimumHealthyHosts": {
    "type": "FLEET_PERCENT",
    "value": 100 // error
  }
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "Most",
  "minimumHealthyHosts": {"type": "FLEET_PERCENT", "value": 99}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployment_config import FLEET_PERCENT, HealthyHosts
from specfmt.views.pipeline_steps import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator


_MOST = 99


@rule(on=HealthyHosts, group="correctness", severity=Severity.ERROR)
def check(hosts: HealthyHosts, ctx: Context) -> Iterator[Finding]:
    type_, amount = hosts.type, hosts.amount
    number = number_of(amount)
    if amount is None or number is None:
        return
    is_share = type_ is not None and type_.text == FLEET_PERCENT
    if number >= 0 and not (is_share and number > _MOST):
        return
    expected = f"0 to {_MOST} percent" if is_share else "0 or more"
    yield Finding(
        amount,
        f"`{hosts.spec.spelled('value')}` is {show(amount.text)}, expected {expected}",
        "CodeDeploy refuses the configuration",
    )
