"""An ECS service in two deployment groups.

A service of ECS belongs to one deployment group only. CodeDeploy refuses the second with an "ECSServiceMappingLimitExceededException".

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
  Staging:
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
          ServiceName: web  # error
      LoadBalancerInfo:
        TargetGroupPairInfoList:
          - ProdTrafficRoute:
              ListenerArns: [!Ref TestListener]
            TargetGroups:
              - Name: test-blue
              - Name: test-green
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
  Staging:
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
          ServiceName: web-staging
      LoadBalancerInfo:
        TargetGroupPairInfoList:
          - ProdTrafficRoute:
              ListenerArns: [!Ref TestListener]
            TargetGroups:
              - Name: test-blue
              - Name: test-green
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.template import DEPLOYMENT_GROUP, Template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.span import Span
    from specfmt.views.template import Variant


@rule(on=Template, group="correctness", severity=Severity.ERROR)
def check(template: Template, ctx: Context) -> Iterator[Finding]:
    resources = template.of_type(DEPLOYMENT_GROUP)
    if len(resources) < 2 or "ECSServices" not in template.source:
        return
    from specfmt.views.deployment_group import within
    from specfmt.views.deployments import called
    from specfmt.views.placeholders import is_left_to_reader

    first: dict[tuple[str, str], str] = {}
    for resource in resources:
        told: set[tuple[str, str]] = set()
        for variant in resource.variants:
            for names, node in within(variant).services.items():
                owner = first.setdefault(names, resource.name)
                if owner == resource.name or names in told or any(map(is_left_to_reader, names)):
                    continue
                place = _place_in(owner, names, variant)
                if place is None:
                    continue
                told.add(names)
                yield Finding(
                    node,
                    f"the service {show(called(names[1]), 80)} belongs to the deployment group `{owner}` already",
                    "CodeDeploy refuses a second deployment group for the same ECS service",
                    (Related(place, "the other group has it here"),),
                )


def _place_in(owner: str, names: tuple[str, str], variant: Variant) -> Span | None:
    """Where another group has a service, for the choice of a variant; None where it has not, or is not there at all."""
    from specfmt.views.deployment_group import within

    other = variant.referred(f"${{{owner}}}", DEPLOYMENT_GROUP)
    if other is None or not variant.evaluation.holds(other.resource.text("Condition") or ""):
        return None
    node = within(other).services.get(names)
    return node.span if node is not None else None
