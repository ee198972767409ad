"""Servers are deployed to blue/green, and nothing says where the new ones come from.

For servers a blue/green deployment has to know where the new instances come from, when traffic moves to them and what becomes of the old
ones. Deployments of a group without `blueGreenDeploymentConfiguration` fail with the code MISSING_BLUE_GREEN_DEPLOYMENT_CONFIGURATION.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {
    "deploymentType": "BLUE_GREEN", // error
    "deploymentOption": "WITH_TRAFFIC_CONTROL"
  },
  "loadBalancerInfo": {"elbInfoList": [{"name": "shop"}]}
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
    "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT"},
    "greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"},
    "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 60}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployment_group import BLUE_GREEN, DeploymentGroup
from specfmt.views.deployments import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    type_, platform = group.style.type, group.platform
    if type_ is None or type_.text != BLUE_GREEN or platform is None or platform.name != SERVER:
        return
    if group.filled("blueGreenDeploymentConfiguration") is None:
        yield Finding(
            type_,
            f"`{BLUE_GREEN}` needs `{group.spelled('blueGreenDeploymentConfiguration')}`, {platform.reason}",
            "deployments fail without it: nothing says where the new instances come from",
        )
