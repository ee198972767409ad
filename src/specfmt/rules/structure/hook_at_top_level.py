"""A lifecycle event beside `hooks` instead of below it.

The agents look for lifecycle events under `hooks` only. At the top level the name is an unknown key: it is ignored
without a word, its scripts do not run, and the deployment succeeds.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/prepare.sh
ApplicationStart:  # error
  - location: scripts/start.sh
```

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/prepare.sh
files:
  - source: app
    destination: /srv/shop
AfterInstall:  # error
  - location: scripts/configure.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/prepare.sh
  ApplicationStart:
    - location: scripts/start.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/prepare.sh
  ApplicationStart:
    - location: scripts/start.sh
```

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/prepare.sh
  AfterInstall:
    - location: scripts/configure.sh
files:
  - source: app
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Scalar
from specfmt.syntax.ops import begins_line, column, indented, lines_of, shifted, step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry):
        return
    hooks = ctx.document.view.entry("hooks")
    related = (Related(hooks.key.span, "`hooks` is here"),) if hooks is not None else ()
    yield Finding(
        entry.key,
        f"the lifecycle event `{entry.name}` stands at the top level, it belongs under `hooks`",
        "the agents ignore it there: its scripts do not run",
        related,
        _brought_home(entry, hooks, ctx),
    )


def _brought_home(entry: Entry, hooks: Entry | None, ctx: Context) -> Fix | None:
    """Indent it where it follows `hooks`, or move it to the end of `hooks`, so that it comes to stand below."""
    text = ctx.document.text
    entries = ctx.document.view.node.entries
    if (
        hooks is None
        or hooks not in entries
        or entry not in entries
        or not begins_line(text, entry.key.span.start)
    ):
        return None
    below = hooks.value
    if isinstance(below, Mapping) and (below.flow or below.anchor or below.entry(entry.name) is not None):
        return None
    if not isinstance(below, Mapping) and not (
        isinstance(below, Scalar) and below.is_null and not below.text
    ):
        return None
    width = step(text, ctx.document.tree.root)
    if isinstance(below, Mapping) and below.entries:
        width = column(text, below.entries[0].key.span.start)
    if width <= 0:
        return None
    if entries.index(entry) == entries.index(hooks) + 1:
        edits = shifted(text, entry.span, width)
        return Fix("indent it below `hooks`", edits, Safety.SAFE) if edits else None
    target, lines = lines_of(text, hooks), lines_of(text, entry)
    if target is None or lines is None or text[target.end - 1] != "\n" or text[lines.end - 1] != "\n":
        return None
    moved = indented(text[lines.start : lines.end], width)
    if moved is None:
        return None
    edits = (Edit(Span(target.end, target.end), moved), Edit(lines, ""))
    return Fix("move it below `hooks`", edits, Safety.SAFE)
