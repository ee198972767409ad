"""A wait that nothing waits for.

`waitTimeInMinutes` counts only with `STOP_DEPLOYMENT`: with `CONTINUE_DEPLOYMENT` traffic moves as soon as the new instances or tasks
are ready. And what is kept (`KEEP_ALIVE`) is not terminated after any wait.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
  "loadBalancerInfo": {"elbInfoList": [{"name": "shop"}]},
  "blueGreenDeploymentConfiguration": {
    "deploymentReadyOption": {
      "actionOnTimeout": "CONTINUE_DEPLOYMENT",
      "waitTimeInMinutes": 60 // error
    }
  }
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
  "loadBalancerInfo": {"elbInfoList": [{"name": "shop"}]},
  "blueGreenDeploymentConfiguration": {
    "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 60}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.deployment_configs import deployment_limit
from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import DeploymentGroup
from specfmt.views.pipeline_steps import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator


# What holds a wait, the key and the value that make nothing of it, and the key of the wait.
_WAITS = (
    ("deploymentReadyOption", "actionOnTimeout", "CONTINUE_DEPLOYMENT", "waitTimeInMinutes"),
    ("terminateBlueInstancesOnDeploymentSuccess", "action", "KEEP_ALIVE", "terminationWaitTimeInMinutes"),
)


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    most = deployment_limit("termination_minutes")  # a longer one is wrong anyway
    for holder, key, value, wait in _WAITS:
        section = group.blue_green.section(holder)
        action, minutes = section.scalar(key), section.scalar(wait)
        if (
            action is None
            or minutes is None
            or action.text != value
            or not 0 < (number_of(minutes) or 0) <= most
        ):
            continue
        yield Finding(
            minutes,
            f"`{group.spelled(wait)}` has no effect with `{value}`",
            "traffic moves at once" if value == "CONTINUE_DEPLOYMENT" else "what is kept is never terminated",
            (Related(action.span, "the action is here"),),
        )
