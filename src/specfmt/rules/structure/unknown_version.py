"""A `version` that is not documented.

There are two versions of the format, `0.2` and the older `0.1`. The number has nothing to do with the version of your
software, nor with that of other AWS files (an AppSpec has `0.0`). What CodeBuild does with another one is not documented.

## Bad

```yaml buildspec
version: 1.0  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import is_filled_in_later, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Scalar) or is_filled_in_later(value):
        return
    fix = Fix("write `0.2`", (Edit(value.span, "0.2"),), Safety.UNSAFE) if value is violation.at else None
    yield Finding(
        violation.at,
        f"unknown version `{value.text[:40]}`, expected `0.2` or `0.1`",
        f"{ctx.document.kind.service} documents no other version of the format",
        fix=fix,
    )
