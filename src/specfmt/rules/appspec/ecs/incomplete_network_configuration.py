"""An `AwsvpcConfiguration` that lacks one of its three keys.

The network configuration as a whole may be left out. Where it stands AWS wants all of it: `Subnets`, `SecurityGroups`
and `AssignPublicIp`.

## Bad

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:444455556666:task-definition/web:7
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
        NetworkConfiguration:
          AwsvpcConfiguration:  # error
            Subnets: [subnet-0a1b2c3d4e5f60718]
            AssignPublicIp: DISABLED
```

## Good

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:444455556666:task-definition/web:7
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: [subnet-0a1b2c3d4e5f60718]
            SecurityGroups: [sg-0123456789abcdef0]
            AssignPublicIp: DISABLED
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import listed, nearest
from specfmt.syntax.nodes import Mapping
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = ("Subnets", "SecurityGroups", "AssignPublicIp")


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    network = resource.properties.section("networkconfiguration").section("awsvpcconfiguration")
    if not isinstance(network.value, Mapping) or not network.node.entries:
        return
    missing = [name for name in _KEYS if not network.has(name)]
    if not missing:
        return
    known = {name.lower() for name in _KEYS}
    others = [entry.name for entry in network.node.merged() if entry.name.lower() not in known]
    if any(nearest(other, missing) for other in others):
        return  # misspelt, which is told at the key itself
    yield Finding(
        network.place,
        f"`AwsvpcConfiguration` lacks {listed(missing, 'and')}",
        "CodeDeploy takes the network configuration with all three keys or not at all",
    )
