"""A deployment configuration of AWS that does not exist.

Names that begin with `CodeDeployDefault.` are AWS's, and nobody else may give one. There are three for servers, five for ECS and nine
for Lambda, and CodeDeploy refuses any other: "DeploymentConfigDoesNotExistException".

A name of AWS without that beginning (`OneAtATime`) is a configuration of your own, which is hardly meant: that is a warning.

The trap is in the plural: Lambda has `LambdaLinear10PercentEvery1Minute`, ECS has `ECSLinear10PercentEvery1Minutes`.

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
      DeploymentConfigName: CodeDeployDefault.ECSLinear10PercentEvery1Minute  # error
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

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "deploymentConfigName": "CodeDeployDefault.OneAtTime", // error
  "autoScalingGroups": ["shop"]
}
```

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "deploymentConfigName": "HalfAtATime", // error
  "autoScalingGroups": ["shop"]
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "deploymentConfigName": "CodeDeployDefault.OneAtATime",
  "autoScalingGroups": ["shop"]
}
```

## Fixed

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
      DeploymentConfigName: CodeDeployDefault.ECSLinear10PercentEvery1Minutes
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

from specfmt.catalog.deployment_configs import deployment_config, deployment_configs, is_predefined
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.deployments import PREDEFINED, ConfigName
from specfmt.views.placeholders import is_known
from specfmt.views.template import DEPLOYMENT_CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=ConfigName, group="correctness", severity=Severity.ERROR)
def check(config: ConfigName, ctx: Context) -> Iterator[Finding]:
    name = config.name
    if not is_known(name) or deployment_config(name) is not None:
        return
    if not is_predefined(name):
        yield from _of_no_prefix(config, ctx)
        return
    message = f"{show(name, 80)} is no deployment configuration of AWS"
    fix = None
    if meant := _meant(config):
        same = name.lower().rstrip("s") == meant.lower().rstrip("s")
        fix = Fix.of(f"write `{meant}`", replaced(config.node, meant), Safety.SAFE if same else Safety.UNSAFE)
        message += f", did you mean `{meant}`?"
    why = "CodeDeploy refuses it: only AWS may give names that begin with `CodeDeployDefault.`"
    yield Finding(config.node, message, why, fix=fix)


def _of_no_prefix(config: ConfigName, ctx: Context) -> Iterator[Finding]:
    """A name of AWS's whose beginning is missing or in other letters: a configuration of one's own may be called so."""
    name, variant = config.name, config.variant
    if ctx.document.kind.name == "deployment-preference":
        return  # SAM writes that beginning itself
    if variant is not None and variant.referred(name, DEPLOYMENT_CONFIG) is not None:
        return
    for meant in (each.name for each in deployment_configs()):
        if name == meant.removeprefix(PREDEFINED) or name.lower() == meant.lower():
            yield Finding(
                config.node,
                f"{show(name, 80)} is no deployment configuration of AWS, did you mean `{meant}`?",
                "CodeDeploy looks for a configuration of your own that is called so",
                fix=Fix.of(f"write `{meant}`", replaced(config.node, meant), Safety.UNSAFE),
                severity=Severity.WARNING,
            )


def _meant(config: ConfigName) -> str:
    """The configuration that was probably meant, of those for the platform where that is known."""
    platform = config.platform.name.lower() if config.platform is not None else None
    names = [each.name for each in deployment_configs() if platform in (None, each.platform)]
    return nearest(config.name, names, 0.85)
