"""The old instances or tasks are to be kept for longer than CodeDeploy waits.

`terminationWaitTimeInMinutes` is a whole number of minutes from 0 to 2880, which is two days. To keep the old instances for longer,
set the action to `KEEP_ALIVE` and terminate them yourself.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "blueGreenDeploymentConfiguration": {
    "terminateBlueInstancesOnDeploymentSuccess": {
      "action": "TERMINATE",
      "terminationWaitTimeInMinutes": 4320 // error
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
  "blueGreenDeploymentConfiguration": {
    "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 2880}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.deployment_configs import deployment_limit
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployment_group import DeploymentGroup
from specfmt.views.pipeline_steps import number_of
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    termination = group.blue_green.section("terminateBlueInstancesOnDeploymentSuccess")
    wait = termination.scalar("terminationWaitTimeInMinutes")
    if wait is None or not is_known(wait.text):
        return
    number, most = number_of(wait), deployment_limit("termination_minutes")
    if number is None or 0 <= number <= most:
        return
    yield Finding(
        wait,
        f"`{group.spelled('terminationWaitTimeInMinutes')}` is {show(wait.text)}, expected 0 to {most} minutes",
        "CodeDeploy waits for two days at most",
    )
