"""A single text where the guide shows a list.

`commands: make` is read as a list of one command, and so is a single glob under `files`. AWS writes a list everywhere;
with a list the next command is one line more and no rewrite. A matter of taste, off by default.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: make  # error
artifacts:
  files: '**/*'  # error
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands: |  # error
      set -e
      make
```

```json buildspec
{
  "version": 0.2,
  "phases": {"build": {"commands": "make"}}  // error
}
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - '**/*.js'
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - '**/*'
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        make
```

```json buildspec
{
  "version": 0.2,
  "phases": {"build": {"commands": ["make"]}}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._lists import lists_of
from specfmt.syntax.nodes import Scalar, Style, text_of
from specfmt.syntax.ops import begins_line, column, line_break, next_line, shifted
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_STEP = 2


@rule(on=Buildspec, group="style", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    for section, names in lists_of(spec):
        for name in names:
            entry = section.entry(name)
            if entry is None or text_of(entry.value) is None:
                continue
            yield Finding(
                entry.value,
                f"`{name}` is a single text, the guide shows a list",
                "CodeBuild reads it as a list of one",
                fix=_wrapped(entry, spec.source, in_braces=section.node.flow),
            )


def _wrapped(entry: Entry, text: str, *, in_braces: bool) -> Fix | None:
    value = entry.value
    if not isinstance(value, Scalar) or value.tag is not None or value.anchor is not None:
        return None
    if in_braces:
        if value.style is Style.PLAIN:
            return None  # a comma or bracket in it would mean something else in a list
        edits = (
            Edit(Span(value.span.start, value.span.start), "["),
            Edit(Span(value.span.end, value.span.end), "]"),
        )
        return Fix("put it in brackets", edits, Safety.SAFE)
    key = entry.key.span
    gap = text[key.end : value.span.start]
    if not begins_line(text, key.start) or gap.strip() != ":":
        return None
    indent = column(text, key.start) + _STEP
    dash = Edit(Span(key.end, value.span.start), f":{line_break(text)}{' ' * indent}- ")
    below = next_line(text, value.span.start)
    if below >= value.span.end:
        return Fix("write a list of one", (dash,), Safety.SAFE)
    lines = shifted(text, Span(below, value.span.end), _STEP)
    return Fix("write a list of one", (dash, *lines), Safety.SAFE) if lines else None
