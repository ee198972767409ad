"""A variable without a value.

`NAME:` with nothing behind it is YAML's null, not an empty text. What CodeBuild makes of a null is not documented.
Write `""` for an empty value, or remove the line where the value is meant to come from the project or from the start
of the build: a name that the buildspec does not mention is not touched by it.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    EXTRA_FLAGS:  # error
phases:
  build:
    commands:
      - make $EXTRA_FLAGS
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    EXTRA_FLAGS: ""
phases:
  build:
    commands:
      - make $EXTRA_FLAGS
```

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    EXTRA_FLAGS: ""
phases:
  build:
    commands:
      - make $EXTRA_FLAGS
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Variable, group="suspicious", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    value = variable.value
    if not isinstance(value, Scalar) or not value.is_null:
        return
    fix = None
    if not variable.is_secret and value is variable.entry.value:
        if value.text:
            fix = Fix('write an empty text, `""`', (Edit(value.span, '""'),), Safety.UNSAFE)
        else:
            colon = ctx.document.text.find(":", variable.key.span.end)
            if colon >= 0:
                at = value.span._replace(start=colon + 1, end=colon + 1)
                fix = Fix('write an empty text, `""`', (Edit(at, ' ""'),), Safety.UNSAFE)
    yield Finding(
        variable.key,
        f"`{variable.name}` has no value",
        why="it is YAML's null and not an empty text; what CodeBuild makes of it is not documented",
        fix=fix,
    )
