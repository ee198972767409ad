"""A `Type` of resource in other upper and lower case than AWS writes it.

AWS documents the types as `AWS::ECS::Service` and `AWS::Lambda::Function`. Keys of the file may be written in any case,
but nothing says so of this value, and the types of CloudFormation, which it copies, are exact.

## Bad

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::service  # error
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
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS = {"aws::ecs::service": "AWS::ECS::Service", "aws::lambda::function": "AWS::Lambda::Function"}


@rule(on=Resource, group="correctness", severity=Severity.WARNING)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    text = resource.type or ""
    meant = _FORMS.get(text.strip().lower(), text)
    entry = resource.entry("type")
    if text == meant or entry is None:
        return
    edit = replaced(entry.value, meant)
    yield Finding(
        entry.value,
        f"the type of resource is written `{meant}`, not `{text}`",
        "CodeDeploy tells by this text what to deploy, and nothing says that it reads other spellings",
        fix=Fix.of(f"write `{meant}`", edit, Safety.SAFE),
    )
