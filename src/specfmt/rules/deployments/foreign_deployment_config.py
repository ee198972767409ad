"""A deployment configuration for another platform than that of the deployment.

Each deployment configuration is for servers, for ECS or for Lambda. CodeDeploy refuses a group, or a deployment, whose application runs on
something else. Of configurations of your own that is known where they stand in the same template.

## Bad

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Lambda
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: CodeDeployDefault.ECSAllAtOnce  # error
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
```

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Lambda
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: !Ref Careful  # error
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
  Careful:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties:
      MinimumHealthyHosts:
        Type: FLEET_PERCENT
        Value: 75
```

## Good

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Lambda
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      DeploymentConfigName: CodeDeployDefault.LambdaAllAtOnce
      DeploymentStyle:
        DeploymentType: BLUE_GREEN
        DeploymentOption: WITH_TRAFFIC_CONTROL
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployments import ConfigName, called, in_words, platform_of_config

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=ConfigName, group="correctness", severity=Severity.ERROR)
def check(config: ConfigName, ctx: Context) -> Iterator[Finding]:
    platform = config.platform
    told = platform_of_config(config.variant, config.name) if platform is not None else None
    if platform is None or told is None or told == platform.name:
        return
    yield Finding(
        config.node,
        f"{show(called(config.name), 80)} is a configuration for {in_words(told)}, {platform.reason}",
        "CodeDeploy refuses a configuration for another platform",
        (Related(platform.span, f"this is for {platform.words}"),),
    )
