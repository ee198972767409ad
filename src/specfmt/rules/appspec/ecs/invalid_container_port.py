"""A `ContainerPort` that is no port number.

It is the port of the container that receives the traffic, a number up to 65535. A protocol's name, a range or a mapping
such as `8080:80` is none.

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
          ContainerPort: https  # error
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
          ContainerPort: 443
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later, whole_number
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGHEST = 65535


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.section("loadbalancerinfo").entry("containerport")
    value = resolve(entry.value) if entry is not None else None
    if entry is None or not isinstance(value, Scalar) or value.is_null or is_filled_in_later(value):
        return
    number = whole_number(value.text.strip())
    if number is not None and 0 <= number <= _HIGHEST:
        return
    yield Finding(
        entry.value,
        f"`{value.text[:40]}` is no port, expected a number such as `80`"
        if value.text
        else "`ContainerPort` is empty",
        f"CodeDeploy wants the container's port as a number up to {_HIGHEST}",
    )
