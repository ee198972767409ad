"""An `AssignPublicIp` other than `ENABLED` or `DISABLED`.

It is a word in capitals, not a boolean.

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
          AwsvpcConfiguration:
            Subnets: [subnet-0a1b2c3d4e5f60718]
            SecurityGroups: [sg-0123456789abcdef0]
            AssignPublicIp: true  # error
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
            AssignPublicIp: ENABLED
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
        NetworkConfiguration:
          AwsvpcConfiguration:
            Subnets: [subnet-0a1b2c3d4e5f60718]
            SecurityGroups: [sg-0123456789abcdef0]
            AssignPublicIp: ENABLED
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.syntax.nodes import Scalar, Style, resolve
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEANT = {
    "true": "ENABLED",
    "yes": "ENABLED",
    "on": "ENABLED",
    "enable": "ENABLED",
    "enabled": "ENABLED",
    "false": "DISABLED",
    "no": "DISABLED",
    "off": "DISABLED",
    "disable": "DISABLED",
    "disabled": "DISABLED",
}


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    network = resource.properties.section("networkconfiguration").section("awsvpcconfiguration")
    entry = network.entry("assignpublicip")
    value = resolve(entry.value) if entry is not None else None
    if (
        entry is None
        or not isinstance(value, Scalar)
        or value.is_null
        or value.text in ("ENABLED", "DISABLED")
    ):
        return
    meant = _MEANT.get(value.text.strip().lower())
    if meant is None and is_filled_in_later(value):
        return
    style = Style.DOUBLE if ctx.document.is_json else None
    edit = replaced(entry.value, meant, style) if meant else None
    yield Finding(
        entry.value,
        f"{_found(value.text)}, expected `ENABLED` or `DISABLED`",
        "CodeDeploy hands the value to ECS, which knows these two",
        fix=Fix.of(f"write `{meant}`", edit, Safety.SAFE),
    )


def _found(text: str) -> str:
    return f"unknown value `{text}` of `AssignPublicIp`" if text.strip() else "`AssignPublicIp` is empty"
