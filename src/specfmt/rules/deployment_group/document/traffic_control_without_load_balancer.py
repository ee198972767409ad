"""Traffic is to be controlled, and no load balancer is named.

On servers `WITH_TRAFFIC_CONTROL` takes instances out of a load balancer and puts them back. CodeDeploy refuses the group when there is none:
"either no load balancer was specified in elbInfoList or no target group was specified in targetGroupInfoList". On ECS it moves traffic
between the two target groups of `targetGroupPairInfoList`. For Lambda no load balancer is needed.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"} // error
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
  "loadBalancerInfo": {"elbInfoList": [{"name": "shop"}]}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import listed, nearest
from specfmt.views.deployment_group import WITH_TRAFFIC, DeploymentGroup
from specfmt.views.deployments import ECS, SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


_LISTS = {SERVER: ("elbInfoList", "targetGroupInfoList"), ECS: ("targetGroupPairInfoList",)}


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    option, platform = group.style.option, group.platform
    if option is None or option.text != WITH_TRAFFIC or platform is None or platform.name not in _LISTS:
        return
    balancers = group.load_balancers
    lists = _LISTS[platform.name]
    if group.is_hidden("loadBalancerInfo") or any(
        balancers.listed(key) or balancers.scalar(key) for key in lists
    ):
        return
    known = tuple(group.spelled(key) for keys in _LISTS.values() for key in keys)
    if any(each.name not in known and nearest(each.name, known) for each in balancers.node.entries):
        return  # its name is misspelt, which is told there
    names = listed(map(group.spelled, lists))
    yield Finding(
        option,
        f"`{WITH_TRAFFIC}` needs {names} under `{group.spelled('loadBalancerInfo')}`, {platform.reason}",
        "CodeDeploy refuses the deployment group: it has nothing to control the traffic with",
        # What the service says of servers is known; of ECS only what it needs.
        severity=None if platform.name == SERVER else Severity.WARNING,
    )
