"""A `ContainerPort` in quotes.

AWS documents all properties of the file as texts except this one, which is a number. Whether the service also reads a
number in quotes is documented nowhere; without quotes nothing is left to chance.

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
          ContainerPort: "80"  # error
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
          ContainerPort: "${PORT}"
```

## Fixed

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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._service_values import whole_number
from specfmt.syntax.nodes import Scalar, Style
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGHEST = 65535


@rule(on=Resource, group="correctness", severity=Severity.WARNING)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.section("loadbalancerinfo").entry("containerport")
    value = entry.value if entry is not None else None
    if not isinstance(value, Scalar) or value.style not in (Style.SINGLE, Style.DOUBLE):
        return
    number = whole_number(value.text.strip())
    if number is None or not 0 <= number <= _HIGHEST:
        return
    yield Finding(
        value,
        f"`ContainerPort` is the text `{value.text}`, expected a number",
        "AWS documents every property as a text but this one",
        fix=Fix("remove the quotes", (Edit(value.span, str(number)),), Safety.SAFE),
    )
