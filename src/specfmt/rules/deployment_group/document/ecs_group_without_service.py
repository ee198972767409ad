"""A deployment group for ECS without a service.

A group of an application for ECS deploys to the service that `ecsServices` names, by its cluster and its own name. Without it there is
nothing to deploy to.

## Bad

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: ECS
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop  # error
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: CodeDeployDefault.ECSAllAtOnce
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
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
from specfmt.rules.spelling import nearest
from specfmt.views.deployment_group import DeploymentGroup
from specfmt.views.deployments import ECS

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    platform, name = group.application_platform, group.scalar("applicationName")
    if platform is None or platform.name != ECS or name is None or group.filled("ecsServices") is not None:
        return
    key = group.spelled("ecsServices")
    if any(nearest(entry.name, (key,), 0.8) for entry in group.node.entries):
        return  # `EcsServices`: that the key is misspelt is told where it stands
    yield Finding(
        name,
        f"`{key}` is missing, {platform.reason}",
        "CodeDeploy has no service to deploy to",
        (Related(platform.span, "the platform is said here"),),
    )
