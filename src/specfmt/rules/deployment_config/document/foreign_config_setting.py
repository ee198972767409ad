"""A setting of a deployment configuration that is for another platform.

Servers have `minimumHealthyHosts`, and perhaps a `zonalConfig`; ECS and Lambda have a `trafficRoutingConfig`. A configuration is for servers
where `computePlatform` is missing.

## Bad

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Server",
  "minimumHealthyHosts": {"type": "HOST_COUNT", "value": 2},
  "trafficRoutingConfig": {"type": "AllAtOnce"} // error
}
```

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "minimumHealthyHosts": {"type": "HOST_COUNT", "value": 2}, // error
  "trafficRoutingConfig": {"type": "AllAtOnce"}
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {"type": "AllAtOnce"}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment_config import Config
from specfmt.views.deployments import SERVER, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Config, group="correctness", severity=Severity.ERROR)
def check(config: Config, ctx: Context) -> Iterator[Finding]:
    platform = config.platform
    if platform is None:
        return
    keys = ("trafficRoutingConfig",) if platform == SERVER else ("minimumHealthyHosts", "zonalConfig")
    owner = "ECS and Lambda" if platform == SERVER else "servers"
    told = config.entry("computePlatform")
    related = (Related(told.key.span, "the platform is here"),) if told is not None else ()
    for key in keys:
        entry = config.entry(key)
        if entry is None:
            continue
        message = f"`{entry.name}` is for {owner}, this configuration is for {in_words(platform)}"
        if told is None:
            message += f" because `{config.spelled('computePlatform')}` is missing"
        severity = Severity.WARNING if key == "zonalConfig" else None
        yield Finding(entry.key, message, "CodeDeploy refuses the configuration", related, severity=severity)
