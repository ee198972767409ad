"""A deployment style that the platform of the deployment group does not have.

On ECS and Lambda every deployment is blue/green and moves traffic: the type is `BLUE_GREEN` and the option `WITH_TRAFFIC_CONTROL`. In place,
and without moving traffic, only servers are deployed to. CodeDeploy refuses the group otherwise.

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
        DeploymentType: IN_PLACE  # error
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

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.deployment_group import (
    BLUE_GREEN,
    IN_PLACE,
    WITH_TRAFFIC,
    WITHOUT_TRAFFIC,
    DeploymentGroup,
)
from specfmt.views.deployments import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    platform = group.platform
    if platform is None or platform.name == SERVER:
        return
    pairs = ((group.style.type, IN_PLACE, BLUE_GREEN), (group.style.option, WITHOUT_TRAFFIC, WITH_TRAFFIC))
    wrong = [(node, needed) for node, unfit, needed in pairs if node is not None and node.text == unfit]
    if not wrong:
        return
    node, _ = wrong[0]
    edits = [replaced(each, word) for each, word in wrong]
    words = " and ".join(f"`{word}`" for _, word in wrong)
    yield Finding(
        node,
        f"`{node.text}` is for servers only, {platform.reason}",
        f"CodeDeploy refuses the deployment group: on {platform.words} it has to be {words}",
        (
            Related(platform.span, f"this makes it a group for {platform.words}"),
            *(Related(each.span, "this is for servers as well") for each, _ in wrong[1:]),
        ),
        Fix(f"write {words}", tuple(edit for edit in edits if edit is not None), Safety.UNSAFE)
        if None not in edits
        else None,
    )
