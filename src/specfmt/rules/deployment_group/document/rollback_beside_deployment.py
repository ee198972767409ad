"""A first deployment beside rollbacks.

With `Deployment` a template has a revision deployed as soon as the group is there. CloudFormation's documentation asks not to have
`AutoRollbackConfiguration` beside it; what happens then it does not say.

## Bad

```yaml template
Resources:
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      AutoScalingGroups: [shop]
      AutoRollbackConfiguration:  # error
        Enabled: true
        Events: [DEPLOYMENT_FAILURE]
      Deployment:
        Revision:
          RevisionType: S3
          S3Location: {Bucket: shop-releases, Key: shop.zip, BundleType: zip}
```

## Good

```yaml template
Resources:
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      AutoScalingGroups: [shop]
      AutoRollbackConfiguration:
        Enabled: true
        Events: [DEPLOYMENT_FAILURE]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_group import DeploymentGroup

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="suspicious", severity=Severity.WARNING)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    rollback, deployment = group.filled("autoRollbackConfiguration"), group.filled("deployment")
    if rollback is None or deployment is None:
        return
    yield Finding(
        rollback.key,
        f"`{rollback.name}` stands beside `{deployment.name}`",
        "CloudFormation's documentation asks for one of them only",
        (Related(deployment.key.span, "the deployment is here"),),
    )
