"""Capacity providers with a `Base` or a `Weight` that ECS refuses.

`Base` is the number of tasks that run on a provider in any case, 0 to 100000, and only one provider may have one.
`Weight` is its share of the rest, 0 to 1000; at least one provider needs a weight above 0, or no task can be placed
beyond the base. Both are 0 where they are left out.

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
        CapacityProviderStrategy:
          - CapacityProvider: FARGATE
            Base: 1
            Weight: 1
          - CapacityProvider: FARGATE_SPOT
            Base: 2  # error
            Weight: 4
```

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
        CapacityProviderStrategy:  # error
          - CapacityProvider: FARGATE
            Weight: 0
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
        CapacityProviderStrategy:
          - CapacityProvider: FARGATE
            Base: 1
            Weight: 1
          - CapacityProvider: FARGATE_SPOT
            Weight: 4
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later, whole_number
from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry
    from specfmt.views.appspec import LooseSection

_HIGHEST = {"Base": 100_000, "Weight": 1000}


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    items = resource.properties.items("capacityproviderstrategy")
    if not items:
        return
    for item in items:
        yield from _out_of_range(item)
    bases = [
        entry for item in items if (entry := item.entry("base")) is not None and (_number(entry) or 0) > 0
    ]
    for extra in bases[1:]:
        yield Finding(
            extra.key,
            f"a second capacity provider has a `{extra.name}`, only one may have it",
            "ECS rejects the strategy otherwise; remove it from all but one",
            (Related(bases[0].key.span, "the first one is here"),),
        )
    section = resource.properties.entry("capacityproviderstrategy")
    if section is not None and all(_has_no_weight(item) for item in items):
        yield Finding(
            section.key,
            "no provider has a `Weight` above 0",
            "ECS refuses a strategy in which no capacity provider has a weight; left out, it is 0",
        )


def _number(entry: Entry) -> int | None:
    value = resolve(entry.value)
    return whole_number(value.text) if isinstance(value, Scalar) else None


def _out_of_range(item: LooseSection) -> Iterator[Finding]:
    for name, highest in _HIGHEST.items():
        entry = item.entry(name)
        value = resolve(entry.value) if entry is not None else None
        if entry is None or not isinstance(value, Scalar) or value.is_null or is_filled_in_later(value):
            continue
        number = whole_number(value.text)
        if number is None and value.text.strip().isalpha():
            continue  # `Integer`, as AWS's templates have it, is no value yet
        if number is None or not 0 <= number <= highest:
            yield Finding(
                entry.value,
                f"`{name}` goes from 0 to {highest}, `{value.text[:40]}` is out of range",
                "ECS wants a whole number in this range",
            )


def _has_no_weight(item: LooseSection) -> bool:
    """Tell whether a provider certainly has the weight 0."""
    if not isinstance(item.value, Mapping):
        return False
    entry = item.entry("weight")
    return entry is None or _number(entry) == 0
