"""A deployment configuration for servers that does not say how many stay healthy.

For servers `minimumHealthyHosts` is what a configuration consists of: CodeDeploy refuses one without it, "minimum healthy hosts argument is
missing". Where `computePlatform` is missing the configuration is for servers.

## Bad

```json deployment-config
{
  "deploymentConfigName": "Careful", // error
  "computePlatform": "Server"
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "minimumHealthyHosts": {"type": "HOST_COUNT", "value": 2}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployment_config import Config
from specfmt.views.deployments import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Config, group="correctness", severity=Severity.ERROR)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    if config.platform != SERVER or config.entry("minimumHealthyHosts") is not None:
        return
    if config.routing is not None:
        return  # then it is the platform that is wrong, which is told elsewhere
    place = config.name or (config.container.place if config.variant is not None else config.place)
    yield Finding(
        place,
        f"`{config.spelled('minimumHealthyHosts')}` is missing",
        "CodeDeploy refuses a configuration for servers without it",
    )
