"""A function whose deployments are to be gradual, without an alias.

Traffic is moved between the versions behind an alias, which SAM makes where `AutoPublishAlias` names it. Without it SAM refuses the
template: "'DeploymentPreference' requires AutoPublishAlias property to be specified". It may also stand under `Globals`.

## Bad

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      DeploymentPreference:
        Type: AllAtOnce  # error
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
        Type: AllAtOnce
```

```yaml template
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      DeploymentPreference:
        Enabled: false
        Type: AllAtOnce
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployment_preference import ALIAS, DeploymentPreference

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentPreference, group="correctness", severity=Severity.ERROR)
def check(preference: DeploymentPreference, ctx: Context) -> Iterator[Finding]:
    if preference.has_alias or not preference.is_certainly_on or preference.variant is None:
        return
    yield Finding(
        preference.place,
        f"`DeploymentPreference` needs `{ALIAS}`, which `{preference.variant.resource.name}` does not have",
        "SAM refuses the template: traffic moves between the versions behind an alias",
    )
