"""The traffic goes to a port that the container does not open in the task definition beside the AppSpec.

`ContainerPort` has to be one of the ports that the container has under `portMappings`. ECS refuses the new task set
otherwise. The task definition is looked for in `taskdef.json` beside the AppSpec, where pipelines take it from.

## Bad

```yaml appspec file=appspec.yaml
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 3000  # error
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
from specfmt.rules.appspec._service_values import is_filled_in_later, whole_number
from specfmt.rules.appspec._task_definitions import containers_beside
from specfmt.rules.spelling import expected
from specfmt.syntax.nodes import Scalar, resolve, text_of
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Resource, group="correctness", severity=Severity.WARNING)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    balanced = resource.properties.section("loadbalancerinfo")
    entry = balanced.entry("containerport")
    value = resolve(entry.value) if entry is not None else None
    if not isinstance(value, Scalar) or value.is_null or is_filled_in_later(value):
        return
    number = whole_number(value.text.strip())
    name = text_of(balanced.get("containername"))
    container = next((each for each in containers_beside(ctx) if each.name.text == name), None)
    if number is None or container is None or not container.ports or number in container.ports:
        return
    yield Finding(
        value,
        f"the container `{name}` has no port `{number}`{expected(map(str, container.ports))}",
        "ECS refuses to create the new task set",
        (container.file.related(container.name, "the container is here"),),
    )
