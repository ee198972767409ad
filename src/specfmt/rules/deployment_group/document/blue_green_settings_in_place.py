"""Settings for blue/green deployments in a group that deploys in place.

`blueGreenDeploymentConfiguration` says what becomes of the old instances and when traffic moves to the new ones. In place there are neither.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"},
  "blueGreenDeploymentConfiguration": { // error
    "terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}
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
    "terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import IN_PLACE, DeploymentGroup
from specfmt.views.deployments import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    type_, entry = group.style.type, group.filled("blueGreenDeploymentConfiguration")
    if type_ is None or type_.text != IN_PLACE or entry is None:
        return
    if group.platform is not None and group.platform.name != SERVER:
        return  # then it is the type that is wrong
    yield Finding(
        entry.key,
        f"`{entry.name}` has no effect with `{IN_PLACE}`",
        "in place the same instances get the new revision",
        (Related(type_.span, "the type is here"),),
    )
