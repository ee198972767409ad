"""`hooks` of an AppSpec for servers as a list.

For servers `hooks` is a mapping: the name of a lifecycle event, and under it a list of scripts. The list of events
belongs to AppSpecs for ECS and Lambda, from which it is easily copied. The agents fail every lifecycle event with
`undefined method 'each_pair'`, even if the list is empty.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:  # error
  - BeforeInstall:
      - location: scripts/prepare.sh
  - AfterInstall:
      - location: scripts/configure.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
      - location: scripts/prepare.sh
  AfterInstall:
      - location: scripts/configure.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
    BeforeInstall:
      - location: scripts/prepare.sh
    AfterInstall:
      - location: scripts/configure.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import dash_before

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    message = f"`hooks` is {shape(value)}, expected a mapping of lifecycle events"
    why = "the agents fail every lifecycle event; a list of events belongs to ECS and Lambda"
    fix = _without_dashes(value, ctx) if isinstance(value, Sequence) and value is violation.at else None
    yield Finding(place(violation, ctx), message, why, fix=fix)


def _without_dashes(value: Sequence, ctx: Context) -> Fix | None:
    text = ctx.document.text
    edits: list[Edit] = []
    names: list[str] = []
    for item in value.items:
        if not isinstance(item, Mapping) or item.flow or item.anchor or item.tag or value.flow:
            return None
        dash = dash_before(text, item.span.start)
        if dash is None:
            return None
        edits.append(Edit(Span(dash, dash + 1), " "))
        names += [entry.name for entry in item.entries]
    if not edits or len(set(names)) < len(names):
        return None
    return Fix("remove the dashes", tuple(edits), Safety.SAFE)
