"""A text of a permission that YAML reads as a mapping, because of a blank behind a colon.

Entries of an access control list are full of colons, and YAML takes `: ` for the end of a key: `- u: shop:rw` is a
mapping and no text. Agent 1.x fails every lifecycle event with `undefined method 'split'`, agent 2.x says that it
expected a string. Write the entry without the blank.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
permissions:
  - object: /srv/shop
    acls:
      - u: shop:rw  # error
      - m::rw
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
permissions:
  - object: /srv/shop
    acls:
      - u:shop:rw
      - m::rw
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
permissions:
  - object: /srv/shop
    acls:
      - u:shop:rw
      - m::rw
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import dotted, is_filled_in_later, place, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Mapping, Scalar, Style
from specfmt.syntax.ops import first_line

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Mapping) or is_filled_in_later(value):
        return
    text = ctx.document.text
    source = show(text[slice(*first_line(text, value.span))])
    message = f"the entry {source} of `{dotted(violation.path[:-1])}` is a mapping, expected a text"
    why = "the agents fail every lifecycle event: `: ` with a blank ends a key in YAML"
    at = place(violation, ctx) if value is not violation.at else first_line(text, value.span)
    yield Finding(at, message, why, fix=_joined(violation, value, text))


def _joined(violation: Violation, value: Mapping, text: str) -> Fix | None:
    """Take the blanks behind the colon away."""
    if value is not violation.at or value.flow or len(value.entries) != 1 or violation.path[-2] != "acls":
        return None
    entry = value.entries[0]
    key, inner = entry.key, entry.value
    if not isinstance(key, Scalar) or not isinstance(inner, Scalar) or inner.is_null:
        return None
    if key.style is not Style.PLAIN or inner.style is not Style.PLAIN or "\n" in text[slice(*value.span)]:
        return None
    colon = text.find(":", key.span.end, inner.span.start)
    if colon < 0 or colon + 1 >= inner.span.start:
        return None
    return Fix("remove the blank", (Edit(Span(colon + 1, inner.span.start), ""),), Safety.SAFE)
