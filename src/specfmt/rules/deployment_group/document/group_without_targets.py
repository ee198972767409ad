"""A deployment group for servers that chooses none.

A group for servers finds them by tags or by Auto Scaling groups. Deployments of a group that has none of these fail, because there are no
instances. A group may be made first and get its instances later, so this is off by default.

## Bad

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop  # error
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
```

## Good

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      AutoScalingGroups: [!Ref Instances]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import TARGET_KEYS, DeploymentGroup
from specfmt.views.deployments import SERVER, called

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.INFO, default=False)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    platform, name = group.application_platform, group.scalar("applicationName")
    if platform is None or platform.name != SERVER or name is None:
        return
    if any(group.filled(key) is not None for key in (*TARGET_KEYS, "ecsServices")):
        return
    yield Finding(
        name,
        f"the deployment group for `{called(name.text)}` has neither tags nor Auto Scaling groups",
        "deployments fail where there are no instances",
        (Related(platform.span, "the application is here"),),
    )
