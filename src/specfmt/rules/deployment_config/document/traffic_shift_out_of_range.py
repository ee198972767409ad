"""A step of traffic that is too large, too small or too late.

A step moves 1 to 99 percent of the traffic, and 2880 minutes, two days, may lie between two steps. For Lambda they may lie between the
first step and the last one: a linear deployment of many steps is bound by their sum. To move all traffic at once, use the type
`AllAtOnce`.

## Bad

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {
    "type": "TimeBasedCanary",
    "timeBasedCanary": {
      "canaryPercentage": 100, // error
      "canaryInterval": 4320 // error
    }
  }
}
```

```json deployment-config
{
  "deploymentConfigName": "Slow",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {
    "type": "TimeBasedLinear",
    "timeBasedLinear": {
      "linearPercentage": 1,
      "linearInterval": 60 // error
    }
  }
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {
    "type": "TimeBasedCanary",
    "timeBasedCanary": {"canaryPercentage": 5, "canaryInterval": 2880}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.deployment_configs import deployment_limit
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployment_config import LINEAR, TrafficShift
from specfmt.views.deployments import LAMBDA
from specfmt.views.pipeline_steps import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=TrafficShift, group="correctness", severity=Severity.ERROR)
def check(shift: TrafficShift, ctx: Context) -> Iterator[Finding]:
    spelled = shift.spec.spelled
    prefix = "linear" if shift.type == LINEAR else "canary"
    percentage, interval = number_of(shift.percentage), number_of(shift.interval)
    most, minutes = deployment_limit("lambda_percent"), deployment_limit("traffic_minutes")
    if shift.percentage is not None and percentage is not None and not 1 <= percentage <= most:
        message = f"`{spelled(f'{prefix}Percentage')}` is {show(shift.percentage.text)}, expected 1 to {most}"
        yield Finding(
            shift.percentage, message, "CodeDeploy refuses a step of no traffic, and one of all of it"
        )
        percentage = None
    if shift.interval is None or interval is None:
        return
    if not 0 <= interval <= minutes:
        message = f"`{spelled(f'{prefix}Interval')}` is {show(shift.interval.text)}, expected at most {minutes} minutes"
        yield Finding(shift.interval, message, "CodeDeploy waits for two days at most")
    elif prefix == "linear" and percentage is not None and shift.spec.platform == LAMBDA:
        total = (-(-100 // percentage) - 1) * interval
        if total > minutes:
            yield Finding(
                shift.interval,
                f"steps of `{percentage}` percent take {total} minutes from the first to the last, at most {minutes} are allowed",
                "deployments to Lambda move their traffic within two days",
                severity=Severity.WARNING,
            )
