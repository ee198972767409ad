"""A date or a time without quotation marks in an AppSpec for servers.

YAML 1.1 makes a date of `2024-05-01`, wherever it stands, be it under a key that nobody reads. Agent 1.x reads YAML
with Ruby's own reader, which refuses dates on Ruby 3.1 and later: every lifecycle event fails with
`Psych::DisallowedClass: Tried to load unspecified class: Date`. Agent 1.x on Ruby 3.0 and earlier takes it, and agent 2.x.

Put it into quotation marks: it is a text then, which is what was meant.

## Bad

```yaml appspec
version: 0.0
os: linux
x-changed: 2024-05-01  # error
files:
  - source: build
    destination: /srv/shop
```

## Good

```yaml appspec
version: 0.0
os: linux
x-changed: "2024-05-01"
files:
  - source: build-2024-05-01
    destination: /srv/shop
```

## Fixed

```yaml appspec
version: 0.0
os: linux
x-changed: "2024-05-01"
files:
  - source: build
    destination: /srv/shop
```
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_LONGEST = 60


@rule(on=Document, group="correctness", severity=Severity.ERROR)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    pending: list[Node | None] = [document.tree.root]
    while pending:
        node = pending.pop()
        if isinstance(node, Scalar):
            if _is_date(node):
                yield _finding(node)
        elif isinstance(node, Mapping):
            for entry in node.entries:
                pending += [entry.key, entry.value]
        elif isinstance(node, Sequence):
            pending += node.items


def _finding(node: Scalar) -> Finding:
    return Finding(
        node,
        f"`{node.text}` is a date for YAML and not a text, quote it",
        "agent 1.x rejects the file on Ruby 3.1 and later (Amazon Linux 2023, Ubuntu 24.04, Windows)",
        fix=Fix("quote it", (Edit(node.span, f'"{node.text}"'),), Safety.SAFE),
    )


def _is_date(node: Scalar) -> bool:
    text = node.text
    if node.style is not Style.PLAIN or node.tag or len(text) > _LONGEST:
        return False
    return "-" in text and text.lstrip("-")[:1].isdigit() and _date().fullmatch(text) is not None


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    """Dates and times as Psych's `scalar_scanner.rb` knows them."""
    import re

    day = r"[0-9]{4}-(?:1[012]|0?[0-9])-(?:[12][0-9]|3[01]|0?[0-9])"
    zone = r"(?:\s*(?:Z|[-+][0-9]{1,2}:?(?:[0-9]{2})?))?"
    time = r"-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|\s+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?"
    return re.compile(f"{day}|{time}{zone}", re.ASCII)
