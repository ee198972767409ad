"""An item of `files` without its `source` or its `destination`.

Both belong to one item: one dash, then both keys in the same column. A dash before each of them makes two items, and
each lacks its half. The agents reject the file: "specifies a destination file, but no source file", or the other way
round, and every lifecycle event fails.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
  - destination: /srv/shop  # error
```

```yaml appspec
version: 0.0
os: linux
files:
  - sources: build  # error
    destination: /srv/shop
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
  - source: config  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.rules.structure._missing import in_its_place, known_keys, mapping_of, misspelt, place_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping, Sequence, resolve
from specfmt.syntax.ops import dash_before, node_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "the agents reject the file, and every lifecycle event fails"
_PAIR = ("source", "destination")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    item = mapping_of(violation, ctx)
    if item is None:
        return
    entry = misspelt(violation.name, item, known_keys(violation))
    if entry is not None:
        yield in_its_place(violation, entry, _WHY)
        return
    text = ctx.document.text
    before, after = _neighbours(violation, ctx)
    if violation.name == "destination" and _holds_only(item, "source") and _holds_only(after, "destination"):
        return  # told at the dash that splits the pair
    if violation.name == "source" and _holds_only(item, "destination") and _holds_only(before, "source"):
        key = item.entries[0].key
        message = "the dash before `destination` begins a new item, which has no `source`"
        related = (Related(before.entries[0].key.span, "the `source` is here"),) if before is not None else ()
        yield Finding(key, message, _WHY, related, _joined(item, text))
        return
    if not any(item.entry(name) for name in _PAIR) and not _is_last(violation, item):
        return  # one finding for both
    missing = " and ".join(f"`{name}`" for name in _PAIR if item.entry(name) is None)
    verb = "are" if " and " in missing else "is"
    yield Finding(place_of(item, text), f"{missing} {verb} missing in this item of `files`", _WHY)


def _is_last(violation: Violation, item: Mapping) -> bool:
    """Tell whether this is the violation that speaks for both keys: that of the last one without a misspelt form."""
    missing = [name for name in _PAIR if misspelt(name, item, known_keys(violation)) is None]
    return violation.name == missing[-1]


def _neighbours(violation: Violation, ctx: Context) -> tuple[Mapping | None, Mapping | None]:
    items = node_at(ctx.document.tree.root, violation.path[:-1])
    at = violation.path[-1]
    if not isinstance(items, Sequence) or not isinstance(at, int):
        return None, None
    found = [resolve(items.items[i]) if 0 <= i < len(items.items) else None for i in (at - 1, at + 1)]
    before, after = (each if isinstance(each, Mapping) else None for each in found)
    return before, after


def _holds_only(item: Mapping | None, name: str) -> bool:
    return item is not None and [entry.name for entry in item.entries] == [name]


def _joined(item: Mapping, text: str) -> Fix | None:
    dash = dash_before(text, item.span.start)
    if dash is None or item.flow or item.anchor:
        return None
    return Fix("remove the dash", (Edit(Span(dash, dash + 1), " "),), Safety.SAFE)
