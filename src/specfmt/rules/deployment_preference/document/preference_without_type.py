"""A preference for deployments that does not say in which steps.

`Type` is the one thing that a `DeploymentPreference` has to say: `AllAtOnce`, a canary, a linear deployment, or a configuration of your own.
SAM refuses the template otherwise: "'DeploymentPreference' is missing required Property 'Type'". It may also stand under `Globals`.

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
        Alarms: [!Ref Errors]  # error
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
        Type: Canary10Percent5Minutes
        Alarms: [!Ref Errors]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployment_preference import DeploymentPreference

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentPreference, group="correctness", severity=Severity.ERROR)
def check(preference: DeploymentPreference, ctx: Context) -> Iterator[Finding]:
    if preference.is_type_given or not preference.is_certainly_on:
        return
    yield Finding(
        preference.place,
        "`DeploymentPreference` has no `Type`",
        "SAM refuses the template: nothing says in which steps traffic moves",
    )
