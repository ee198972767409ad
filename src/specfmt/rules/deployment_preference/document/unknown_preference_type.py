"""A type of deployment that SAM does not know.

SAM knows the nine configurations of AWS for Lambda, without the `CodeDeployDefault.Lambda` that their names begin with: `AllAtOnce`,
`Canary10Percent5Minutes`, `Linear10PercentEvery1Minute` and so on. Anything else it takes for the name of a deployment configuration of your
own, and the deployment fails when there is none.

A name that differs from one of AWS's in its words only is a slip. One with other numbers may be yours: that is mere information, and
none at all where the configuration stands in the same template.

## Bad

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Linear10PercentEvery1Minutes  # error
```

## Good

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Linear10PercentEvery1Minute
```

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: !Ref Careful
  Careful:
    Type: AWS::CodeDeploy::DeploymentConfig
    Properties:
      ComputePlatform: Lambda
      TrafficRoutingConfig:
        Type: TimeBasedCanary
        TimeBasedCanary:
          CanaryPercentage: 5
          CanaryInterval: 10
```

## Fixed

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Linear10PercentEvery1Minute
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.deployment_preference import DeploymentPreference, lambda_types
from specfmt.views.deployments import PREDEFINED
from specfmt.views.placeholders import is_known
from specfmt.views.template import DEPLOYMENT_CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentPreference, group="suspicious", severity=Severity.WARNING)
def check(preference: DeploymentPreference, ctx: Context) -> Iterator[Finding]:
    node, variant = preference.config, preference.variant
    if node is None or not is_known(node.text) or node.text.startswith(PREDEFINED):
        return
    types = lambda_types()
    if node.text in types or (
        variant is not None and variant.referred(node.text, DEPLOYMENT_CONFIG) is not None
    ):
        return
    why = "SAM takes it for a deployment configuration of your own"
    meant = nearest(node.text, (each for each in types if _numbers(each) == _numbers(node.text)), 0.85)
    if not meant:
        if nearest(node.text, types, 0.85):
            message = f"{show(node.text, 80)} is no configuration of AWS for Lambda"
            yield Finding(node, message, why, severity=Severity.INFO)
        return
    same = node.text.lower().rstrip("s") == meant.lower().rstrip("s")
    fix = Fix.of(f"write `{meant}`", replaced(node, meant), Safety.SAFE if same else Safety.UNSAFE)
    yield Finding(
        node, f"{show(node.text, 80)} is no type of deployment, did you mean `{meant}`?", why, fix=fix
    )


def _numbers(text: str) -> list[str]:
    """The numbers in a name: `10` and `1` in `Linear10PercentEvery1Minute`."""
    return "".join(char if char.isdigit() else " " for char in text).split()
