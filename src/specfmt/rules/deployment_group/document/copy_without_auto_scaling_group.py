"""An Auto Scaling group is to be copied, and it is not the one that is named.

With `COPY_AUTO_SCALING_GROUP` the new instances are made like those of the deployment group's Auto Scaling group. CodeDeploy wants exactly one:
"Exactly one AutoScaling group must be specified when selecting the COPY_AUTO_SCALING_GROUP green fleet provisioning option".

In templates it was seen not to work at all: with one group named CloudFormation answered "Property AutoScalingGroups cannot be specified".
Make such a deployment group with the AWS CLI, or use `DISCOVER_EXISTING`.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "ec2TagFilters": [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}],
  "blueGreenDeploymentConfiguration": {
    "greenFleetProvisioningOption": {
      "action": "COPY_AUTO_SCALING_GROUP" // error
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
    "greenFleetProvisioningOption": {"action": "COPY_AUTO_SCALING_GROUP"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import DeploymentGroup
from specfmt.views.deployments import SERVER
from specfmt.views.spelled import API

if TYPE_CHECKING:
    from collections.abc import Iterator


_COPY = "COPY_AUTO_SCALING_GROUP"


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    action = group.blue_green.section("greenFleetProvisioningOption").scalar("action")
    if action is None or action.text != _COPY or group.is_hidden("autoScalingGroups"):
        return
    if group.platform is not None and group.platform.name != SERVER:
        return
    entry, count = group.entry("autoScalingGroups"), len(group.listed("autoScalingGroups"))
    key = group.spelled("autoScalingGroups")
    related = (Related(entry.key.span, "the groups are here"),) if entry is not None else ()
    if count != 1:
        message = f"`{_COPY}` needs exactly one group under `{key}`, found {count or 'none'}"
        yield Finding(action, message, "CodeDeploy refuses the deployment group", related)
    elif group.form != API:
        message = f"`{_COPY}` does not work in templates, not even with one group under `{key}`"
        why = "CloudFormation was seen to refuse it with and without the group"
        yield Finding(action, message, why, related, severity=Severity.WARNING)
