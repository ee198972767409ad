"""Load balancers that no deployment uses.

Load balancers take part in a deployment only where `deploymentOption` is `WITH_TRAFFIC_CONTROL`. Otherwise, also where the option is
missing, CloudFormation ignores what stands under `LoadBalancerInfo`: instances are deployed to while they get requests.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"},
  "loadBalancerInfo": {"targetGroupInfoList": [{"name": "shop"}]} // error
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
  "loadBalancerInfo": {"targetGroupInfoList": [{"name": "shop"}]}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import WITH_TRAFFIC, WITHOUT_TRAFFIC, DeploymentGroup
from specfmt.views.deployments import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    entry = group.filled("loadBalancerInfo")
    if entry is None or group.is_hidden("deploymentStyle") or _is_told_elsewhere(group):
        return
    option = group.style.option
    spelled = group.spelled
    if option is None and group.style.has(spelled("deploymentOption")):
        return
    if option is not None and option.text != WITHOUT_TRAFFIC:
        return
    message = f"`{entry.name}` has no effect without `{spelled('deploymentOption')}: {WITH_TRAFFIC}`"
    related = (Related(option.span, "the option is here"),) if option is not None else ()
    yield Finding(entry.key, message, "load balancers take part only where traffic is controlled", related)


def _is_told_elsewhere(group: DeploymentGroup) -> bool:
    """Tell whether the style is wrong as such: it is unfit for the platform, or half of it is missing."""
    style, platform = group.style, group.platform
    if style.node.entries and style.option is None:
        return True
    return style.option is not None and platform is not None and platform.name != SERVER
