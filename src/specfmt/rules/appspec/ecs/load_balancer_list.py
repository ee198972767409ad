"""`LoadBalancerInfo` is a list.

It is one mapping with `ContainerName` and `ContainerPort`. As a list, with a dash before the name, CodeDeploy refuses
the file and says only that it is not well formed. In a service's own definition, where ECS has `loadBalancers`, it is a
list; that is where the dash usually comes from.

## Bad

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:  # error
          - ContainerName: web
            ContainerPort: 80
```

## Good

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
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
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
            ContainerName: web
            ContainerPort: 80
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import column, dash_before
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.entry("loadbalancerinfo")
    value = resource.properties.get("loadbalancerinfo")
    if entry is None or not isinstance(value, Sequence):
        return
    edits = _as_mapping(value, ctx.document.text) if value is entry.value else ()
    yield Finding(
        entry.key,
        f"`{entry.name}` is a list, expected a mapping",
        "CodeDeploy reads one load balancer and answers a list with an error that names no line",
        fix=Fix("make it a mapping", edits, Safety.SAFE) if edits else None,
    )


def _as_mapping(value: Sequence, text: str) -> tuple[Edit, ...]:
    """The list without its dashes or brackets, where its items have no key in common."""
    items = [item for item in value.items if isinstance(item, Mapping) and item.entries and not item.anchor]
    names = [entry.name.lower() for item in items for entry in item.entries]
    if not items or len(items) < len(value.items) or len(set(names)) < len(names):
        return ()
    if value.flow:
        before, after = Span(value.span.start, items[0].span.start), Span(items[-1].span.end, value.span.end)
        if len(items) > 1 or text[slice(*before)].strip() != "[" or text[slice(*after)].strip() != "]":
            return ()
        return Edit(before, ""), Edit(after, "")
    edits = []
    for item in items:
        dash = dash_before(text, item.span.start)
        if dash is None or item.flow:
            return ()
        edits.append(Edit(Span(dash, dash + 1), " "))
    same_column = len({column(text, item.span.start) for item in items}) == 1
    return tuple(edits) if same_column else ()
