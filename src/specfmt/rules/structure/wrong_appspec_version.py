"""An AppSpec whose `version` is not the number 0.0.

The version is that of the file's format, and there is only one: `0.0`. It has nothing to do with the version of your
software. For servers the agents want a number: `"0.0"` in quotation marks is rejected as well, with a message that shows
`0.0` and confuses everybody. `0` is the same number and passes.

For ECS and Lambda, AWS documents `0.0` too; quoted versions have been seen to work there, so that this is a warning.

## Bad

```yaml appspec
version: 1.1  # error
os: linux
files:
  - source: /
    destination: /srv/shop
```

```yaml appspec
version: "0.0"  # error
os: linux
files:
  - source: /
    destination: /srv/shop
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._missing import written
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Scalar, Style

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    is_server = ctx.document.view.is_server
    severity = Severity.ERROR if is_server else Severity.WARNING
    why = "the agents accept only the number 0.0 and fail every lifecycle event otherwise"
    if not is_server:
        why = "AWS documents no other version for ECS and Lambda"
    if not isinstance(value, Scalar) or value.is_null:
        message = f"`version` is {shape(value)}, expected `0.0`"
        yield Finding(place(violation, ctx), message, why, severity=severity)
        return
    if value.style is Style.PLAIN and _is_zero(value.text):
        return
    quoted = value.style is not Style.PLAIN and _is_zero(value.text)
    message = f"the version `{written(value)}` is not `0.0`"
    if quoted:
        message = f"the version `{written(value)}` is a text, expected the number `0.0`"
    fix = None
    if value is violation.at and value.style not in (Style.LITERAL, Style.FOLDED):
        fix = Fix("write `0.0`", (Edit(value.span, "0.0"),), Safety.SAFE)
    yield Finding(violation.at, message, why, fix=fix, severity=severity)


def _is_zero(text: str) -> bool:
    """Tell whether Ruby and Rust read a plain text as zero: `0`, `.0`, `-0.0`."""
    bare = text.lstrip("+-")
    return bool(bare.replace(".", "", 1)) and not bare.replace(".", "", 1).strip("0")
