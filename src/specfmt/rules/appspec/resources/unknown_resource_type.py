"""A `Type` of resource that CodeDeploy does not deploy.

There are two types: `AWS::ECS::Service` and `AWS::Lambda::Function`. They look like those of CloudFormation, but no
other type of CloudFormation goes here, not even a task definition or a Lambda alias.

## Bad

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::TaskDefinition  # error
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:444455556666:task-definition/web:7
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import ECS, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = ("AWS::ECS::Service", "AWS::Lambda::Function")
_FORMS = frozenset(name.lower() for name in _TYPES)


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    text = resource.type
    if not text or text.strip().lower() in _FORMS:
        return
    entry = resource.entry("type")
    if entry is None or is_filled_in_later(entry.value):
        return
    meant = _TYPES[0] if resource.spec.platform == ECS else _TYPES[1]
    edit = replaced(entry.value, meant)
    yield Finding(
        entry.value,
        f"unknown type of resource `{text}`, expected `{_TYPES[0]}` or `{_TYPES[1]}`",
        "CodeDeploy deploys services of ECS and functions of Lambda and refuses anything else",
        fix=Fix.of(f"write `{meant}`", edit, Safety.UNSAFE),
    )
