"""A list or a mapping as the value of an environment variable.

An environment variable holds one text. CodeBuild documents no meaning for a list or a mapping there, and its reader
expects a text. Join the items, or put the structure into a text: `'{"a": 1}'`.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    STAGES:  # error
      - test
      - prod
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    STAGES: test prod
    RETRIES: 3
    DEBUG: true
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if isinstance(value, Scalar) or is_filled_in_later(value):
        return
    yield Finding(
        place(violation, ctx),
        f"the variable `{violation.path[-1]}` is {shape(value)}, expected a text",
        f"{ctx.document.kind.service} documents only texts, numbers and booleans here",
        fix=_as_text(value, violation, ctx),
    )


def _as_text(value: Node, violation: Violation, ctx: Context) -> Fix | None:
    """Quote what stands in brackets on one line: most often it is JSON that lacks its quotes."""
    if value is not violation.at or not isinstance(value, Mapping | Sequence) or not value.flow:
        return None
    source = ctx.document.text[slice(*value.span)]
    if "\n" in source or ctx.document.is_json:
        return None
    return Fix("quote it as a text", (Edit(value.span, quoted(source)),), Safety.UNSAFE)
