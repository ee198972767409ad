"""A setting of a deployment group that is for another platform.

`ecsServices` is for the platform `ECS` only. Tags, Auto Scaling groups and what becomes of outdated instances are for servers, as are
`elbInfoList`, `targetGroupInfoList` and `greenFleetProvisioningOption`; `targetGroupPairInfoList` is for ECS. What the group is for, the
application says.

## Bad

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Server
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      ECSServices:  # error
        - ClusterName: shop
          ServiceName: web
```

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: ECS
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: CodeDeployDefault.ECSAllAtOnce
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
      AutoScalingGroups: [shop]  # error
      ECSServices:
        - ClusterName: shop
          ServiceName: web
      LoadBalancerInfo:
        TargetGroupPairInfoList:
          - ProdTrafficRoute:
              ListenerArns: [!Ref Listener]
            TargetGroups:
              - Name: blue
              - Name: green
```

## Good

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: ECS
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: CodeDeployDefault.ECSAllAtOnce
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
      ECSServices:
        - ClusterName: shop
          ServiceName: web
      LoadBalancerInfo:
        TargetGroupPairInfoList:
          - ProdTrafficRoute:
              ListenerArns: [!Ref Listener]
            TargetGroups:
              - Name: blue
              - Name: green
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import SERVER_KEYS, DeploymentGroup
from specfmt.views.deployments import ECS, LAMBDA, SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    platform = group.application_platform or group.platform
    if platform is None:
        return
    for entry, owner in _foreign(group, platform.name):
        is_certain = entry.name == group.spelled("ecsServices")
        yield Finding(
            entry.key,
            f"`{entry.name}` is for {owner}, {platform.reason}",
            "CodeDeploy refuses the deployment group"
            if is_certain
            else f"the documentation has it for {owner} only",
            (Related(platform.span, f"this makes it a group for {platform.words}"),),
            severity=None if is_certain else Severity.WARNING,
        )


def _foreign(group: DeploymentGroup, platform: str) -> Iterator[tuple[Entry, str]]:
    """The settings of other platforms, each with the name of its own."""
    balancers, blue_green = group.load_balancers, group.blue_green
    found: list[tuple[Entry | None, str]] = []
    if platform == SERVER:
        found = [(group.filled("ecsServices"), ECS), (balancers.entry("targetGroupPairInfoList"), ECS)]
    else:
        found = [(group.filled(key), "servers") for key in SERVER_KEYS]
        found += [(balancers.entry(key), "servers") for key in ("elbInfoList", "targetGroupInfoList")]
        found.append((blue_green.entry("greenFleetProvisioningOption"), "servers"))
    if platform == LAMBDA:
        found.append((group.filled("ecsServices"), ECS))
        found.append((balancers.entry("targetGroupPairInfoList"), ECS))
        found.append((blue_green.entry("terminateBlueInstancesOnDeploymentSuccess"), "servers and ECS"))
    for entry, owner in found:
        if entry is not None:
            yield entry, owner
