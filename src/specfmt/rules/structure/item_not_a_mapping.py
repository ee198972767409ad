"""An item of `files`, `permissions` or a lifecycle event that is no mapping.

A script is written as `- location: scripts/start.sh`, a file as `- source:` with `destination:` below it; a bare path is
not enough. An empty item, a dash with nothing behind it, is wrong as well. The agents fail every lifecycle event of the
deployment with a `NoMethodError` or a message about a missing key, before anything is copied or run.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
hooks:
  AfterInstall:
    - scripts/configure.sh  # error
    - location:scripts/restart.sh  # error
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
  -  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
hooks:
  AfterInstall:
    - location: scripts/configure.sh
    - location: scripts/restart.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import dotted, is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Scalar, Style
from specfmt.syntax.ops import line_start
from specfmt.syntax.quoting import needs_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "the agents want a mapping for each item and fail every lifecycle event"
_FIRST_KEY = {"files": "source", "permissions": "object", "hooks": "location"}
_KEYS = ("source", "destination", "object", "location")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    around = dotted(violation.path[:-1])
    first = _FIRST_KEY[str(violation.path[0])]
    if isinstance(value, Scalar) and value.is_null:
        yield Finding(
            _dash(value, ctx.document.text),
            f"an item of `{around}` is empty, remove the dash or fill it",
            _WHY,
        )
        return
    if not isinstance(value, Scalar):
        message = f"an item of `{around}` is {shape(value)}, expected a mapping with `{first}`"
        yield Finding(place(violation, ctx), message, _WHY)
        return
    key = next((each for each in _KEYS if value.text.startswith(f"{each}:")), "")
    if key:
        message = f"the colon of {show(value.text)} needs a blank behind it"
        why = "without it the item is a text; " + _WHY
        yield Finding(violation.at, message, why, fix=_blank(violation, value, key))
        return
    message = f"the item {show(value.text)} of `{around}` is a text, expected a mapping with `{first}: ...`"
    yield Finding(violation.at, message, _WHY, fix=_as_location(violation, value))


def _dash(value: Scalar, text: str) -> Span:
    """The dash of an item with nothing behind it."""
    dash = text.rfind("-", line_start(text, value.span.start), value.span.start)
    return Span(dash, dash + 1) if dash >= 0 else value.span


def _blank(violation: Violation, value: Scalar, key: str) -> Fix | None:
    if value is not violation.at or value.style is not Style.PLAIN or "\n" in value.text:
        return None
    if needs_quotes(value.text[len(key) + 1 :]):
        return None  # a quote or bracket that is no letter any more once a blank stands before it
    at = value.span.start + len(key) + 1
    return Fix("put a blank behind the colon", (Edit(Span(at, at), " "),), Safety.SAFE)


def _as_location(violation: Violation, value: Scalar) -> Fix | None:
    """A bare path in a lifecycle event is the location of a script."""
    if (
        violation.path[0] != "hooks"
        or value is not violation.at
        or value.style in (Style.LITERAL, Style.FOLDED)
    ):
        return None
    if not value.text or any(char.isspace() for char in value.text) or ":" in value.text:
        return None
    at = value.span.start
    return Fix("write `location:` before it", (Edit(Span(at, at), "location: "),), Safety.SAFE)
