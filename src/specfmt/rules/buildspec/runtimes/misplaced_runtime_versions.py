"""`runtime-versions` outside the phase `install`.

CodeBuild reads `runtime-versions` in `install` only. Anywhere else it is ignored without a word, and the build runs
with the image's default versions.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    runtime-versions:  # error
      nodejs: 22
    commands:
      - npm ci
```

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
  build:
    runtime-versions: {nodejs: 22}  # error
    commands:
      - npm test
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - npm ci
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - npm ci
```

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions: {nodejs: 22}
    commands:
      - npm ci
  build:
    commands:
      - npm test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Node, resolve
from specfmt.syntax.ops import begins_line, column, indented, line_break, line_start, lines_of, next_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.buildspec import Buildspec


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry):
        return
    holder = violation.path[-2] if len(violation.path) > 1 else None
    place = "at the top level" if holder is None else f"in `{holder}`"
    yield Finding(
        entry.key,
        f"`runtime-versions` has no effect {place}, it belongs in `install`",
        "CodeBuild reads it in the phase `install` only; the build runs with the image's default versions",
        fix=_move(entry, violation, ctx),
    )


def _move(entry: Entry, violation: Violation, ctx: Context) -> Fix | None:
    """Move the lines into the phase `install`, if that has no runtimes yet."""
    text = ctx.document.text
    spec: Buildspec | None = ctx.document.view
    lines = lines_of(text, entry)
    phases = spec.get("phases") if spec is not None else None
    if lines is None or not isinstance(phases, Mapping) or phases.flow or not phases.entries:
        return None
    holder = _holder(phases, violation)
    if holder is not None and len(holder.entries) < 2:
        return None  # nothing would be left of the phase
    target = _target(text, phases, lines, line_break(text))
    if target is None:
        return None
    at, head, width = target
    body = text[lines.start : lines.end]
    moved = indented(
        body if body.endswith("\n") else body + line_break(text), width - column(text, entry.key.span.start)
    )
    if moved is None or lines.start < at < lines.end or (at == lines.start and not head):
        return None
    # Above the place where it stands it stays, and the phase comes around it.
    edits = (
        (Edit(lines, head + moved),)
        if at == lines.start
        else (Edit(lines, ""), Edit(Span(at, at), head + moved))
    )
    return Fix("move it to `install`", edits, Safety.SAFE)


def _holder(phases: Mapping, violation: Violation) -> Mapping | None:
    """The phase that holds the key, where it is one."""
    if len(violation.path) != 3:
        return None
    node: Node | None = phases.get(str(violation.path[1]))
    return node if isinstance(node, Mapping) else None


def _target(text: str, phases: Mapping, lines: Span, newline: str) -> tuple[int, str, int] | None:
    """Where the lines go, what stands before them there, and how far they are indented."""
    first = phases.entries[0].key.span.start
    width = column(text, first)
    if not begins_line(text, first):
        return None
    step = width if width > 0 else 2
    install = phases.entry("install")
    if install is None:
        at = line_start(text, first)
        return at, f"{' ' * width}install:{newline}", width + step
    if install not in phases.entries:
        return None
    value = resolve(install.value)
    if not isinstance(value, Mapping):
        end = next_line(text, install.key.span.end)
        null = getattr(value, "is_null", False) and text[end - 1 : end] == "\n"
        return (end, "", width + step) if null else None
    if value.flow or not value.entries or value.entry("runtime-versions") is not None:
        return None
    key = value.entries[0].key.span.start
    if not begins_line(text, key):
        return None
    return line_start(text, key), "", column(text, key)
