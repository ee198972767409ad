"""An alias or a merge in an AppSpec for servers.

Agent 1.x reads YAML with Ruby's own reader. On Ruby 3.1 and later, which Amazon Linux 2023, Ubuntu 24.04 and the agent
for Windows since 1.8.0 have, that reader refuses aliases: every lifecycle event fails with `Psych::BadAlias: Unknown
alias`. On Ruby 3.0 and earlier the same file works. Agent 2.x takes aliases, but parses a merge (`<<:`) and then ignores
what it merges.

Write the value out at both places. An anchor that nobody uses does no harm.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: &target /srv/shop
  - source: config
    destination: *target  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
  - source: config
    destination: /srv/shop
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: &target /srv/shop
  - source: config
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_WHY = "agent 1.x rejects the file on Ruby 3.1 and later (Amazon Linux 2023, Ubuntu 24.04, Windows)"
_MERGE = "; agent 2.x ignores what is merged"


@rule(on=Document, group="correctness", severity=Severity.ERROR)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    if "*" not in document.text:
        return
    pending: list[tuple[Node | None, bool]] = [(document.tree.root, False)]
    while pending:
        node, merged = pending.pop()
        if isinstance(node, Alias):
            related = (
                (Related(node.target.span, "this is what it stands for"),) if node.target is not None else ()
            )
            why = _WHY + _MERGE if merged else _WHY
            yield Finding(
                node,
                f"the alias `*{node.name}` is not read everywhere, write the value out",
                why,
                related,
                _fix(node, document),
            )
        elif isinstance(node, Mapping):
            for entry in node.entries:
                pending += [(entry.key, False), (entry.value, entry.name == "<<")]
        elif isinstance(node, Sequence):
            pending += [(item, merged) for item in node.items]


def _fix(alias: Alias, document: Document) -> Fix | None:
    """Write a scalar of one line in the place of its alias."""
    target = alias.target
    if not isinstance(target, Scalar) or target.tag or target.style in (Style.LITERAL, Style.FOLDED):
        return None
    source = document.text[slice(*target.span)]
    if "\n" in source or not source:
        return None
    return Fix("write it out", (Edit(alias.span, source),), Safety.SAFE)
