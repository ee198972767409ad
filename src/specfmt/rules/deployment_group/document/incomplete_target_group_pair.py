"""A pair of target groups that is none.

On ECS the traffic moves from one target group to another, so `targetGroups` lists two, and `prodTrafficRoute` names the listener that is
switched. `testTrafficRoute` is optional.

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
            TargetGroups:  # error
              - Name: blue
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

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.views.deployment_group import DeploymentGroup
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from collections.abc import Iterator


_WHY = "traffic moves from one target group to the other at that listener"


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    for node in group.load_balancers.listed("targetGroupPairInfoList"):
        if not isinstance(node, Mapping):
            continue
        pair = SpelledSection(group, node)
        entry, listed = pair.entry("targetGroups"), pair.get("targetGroups")
        if isinstance(listed, Sequence) and len(listed.items) != 2:
            message = f"`{group.spelled('targetGroups')}` has {len(listed.items)} of the two target groups of a pair"
            if len(listed.items) > 2:
                message = (
                    f"`{group.spelled('targetGroups')}` has {len(listed.items)} target groups, a pair has two"
                )
            yield Finding(entry.key if entry is not None else pair.place, message, _WHY)
        for key in ("targetGroups", "prodTrafficRoute"):
            if pair.entry(key) is None:
                yield Finding(pair.place, f"a pair of target groups lacks `{group.spelled(key)}`", _WHY)
