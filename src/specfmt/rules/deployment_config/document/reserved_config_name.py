"""A configuration of your own with a name that only AWS may give.

Names that begin with `CodeDeployDefault.` are those of AWS's own configurations; CodeDeploy refuses to make another.

## Bad

```json deployment-config
{
  "deploymentConfigName": "CodeDeployDefault.ThreeQuarters", // error
  "minimumHealthyHosts": {"type": "FLEET_PERCENT", "value": 75}
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "ThreeQuarters",
  "minimumHealthyHosts": {"type": "FLEET_PERCENT", "value": 75}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.deployment_configs import is_predefined
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.deployment_config import Config

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Config, group="correctness", severity=Severity.ERROR)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    name = config.name
    if name is not None and is_predefined(name.text):
        why = "CodeDeploy refuses to make a configuration of that name"
        yield Finding(name, f"{show(name.text, 80)} begins with `CodeDeployDefault.`, which is for AWS", why)
