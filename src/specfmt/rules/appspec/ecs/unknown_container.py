"""The traffic goes to a container that the task definition beside the AppSpec does not have.

`ContainerName` is the name of a container in the task definition. ECS refuses the new task set when there is none of that
name. The task definition is looked for in `taskdef.json` beside the AppSpec, where pipelines take it from.

## Bad

```yaml appspec file=appspec.yaml
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: api  # error
          ContainerPort: 8080
```

```json other file=taskdef.json
{
  "family": "shop",
  "containerDefinitions": [
    {"name": "web", "image": "<IMAGE1_NAME>", "essential": true, "portMappings": [{"containerPort": 8080}]}
  ]
}
```

## Good

```yaml appspec file=appspec.yaml
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
```

```json other file=taskdef.json
{
  "family": "shop",
  "containerDefinitions": [
    {"name": "web", "image": "<IMAGE1_NAME>", "essential": true, "portMappings": [{"containerPort": 8080}]}
  ]
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.rules.appspec._task_definitions import containers_beside
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Resource, group="correctness", severity=Severity.WARNING)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.section("loadbalancerinfo").entry("containername")
    value = resolve(entry.value) if entry is not None else None
    if not isinstance(value, Scalar) or value.is_null or is_filled_in_later(value):
        return
    containers = containers_beside(ctx)
    names = [each.name.text for each in containers]
    if not containers or value.text in names:
        return
    meant = nearest(value.text, names)
    tail = f", did you mean `{meant}`?" if meant else expected(names)
    yield Finding(
        value,
        f"the task definition has no container {show(value.text)}{tail}",
        "ECS refuses to create the new task set",
        tuple(each.file.related(each.name, "this container is there") for each in containers[:3]),
    )
