"""A list item that YAML takes for more of the text before it.

A line that is indented deeper than the item above it goes on with that item, whatever it begins with:

```yaml
- make
  - make test
```

is the one command `make - make test`. In the same way `-make`, without a blank behind its dash, begins no item, and the
items below it become a part of that text. Neither is a mistake to YAML; the shell runs a command that nobody wrote, and a
pattern matches no file.

Put the dash under the dash of the other items, with a blank behind it.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm ci
        - npm test  # error
      - npm run build
artifacts:
  files:
    -dist/**/*  # error
    - README.md
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm ci
      - npm test
      - tar -c -f
        - dist | gzip > dist.tar.gz
artifacts:
  files:
    - dist/**/*
    - README.md
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import shown
from specfmt.rules.buildspec._lists import lists_of
from specfmt.syntax.nodes import Scalar, Style
from specfmt.syntax.ops import column, dash_before, line_start
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "YAML joins a deeper line to the text before it"


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    for section, names in lists_of(spec):
        for name in names:
            for node in section.scalars(name):
                if node.style is not Style.PLAIN or node.tag is not None:
                    continue
                if node.text[:1] == "-" and node is section.get(name):
                    finding = _without_blank(node, name, spec.source)
                elif " - " in node.text:
                    finding = _swallowed(node, name, spec.source)
                else:
                    continue
                if finding is not None:
                    yield finding


def _without_blank(node: Scalar, name: str, text: str) -> Finding | None:
    """A whole list that is one text, because the first dash has no blank behind it."""
    start = node.span.start
    first = text[start : node.span.end].partition("\n")[0].strip()
    if text[line_start(text, start) : start].strip() or not first[1:].strip("-"):
        return None
    fix = None
    if first[1].isalnum():
        fix = Fix("add the blank", (Edit(Span(start + 1, start + 1), " "),), Safety.UNSAFE)
    return Finding(
        Span(start, start + len(first)),
        f"a blank is missing after the dash of `{first}`",
        f"without it `{name}` is one text, and no list",
        fix=fix,
    )


def _swallowed(node: Scalar, name: str, text: str) -> Finding | None:
    """A line of a text that looks like the next item."""
    start, end = node.span
    dash = dash_before(text, start)
    found: list[Span] = []
    before = ""
    at = start
    for line in text[start:end].split("\n"):
        words = line.strip()
        first = at + len(line) - len(line.lstrip())
        if at > start and words.startswith("- ") and _can_end(before) and _begins_item(words[2:].lstrip()):
            found.append(Span(first, first + len(words)))
        before = words
        at += len(line) + 1
    if not found:
        return None
    fix = None
    if dash is not None and all(text[each.start + 1 : each.end].lstrip()[0].isalnum() for each in found):
        indent = " " * column(text, dash)
        edits = tuple(Edit(Span(line_start(text, each.start), each.start), indent) for each in found)
        fix = Fix("align the dash with the one above", edits, Safety.UNSAFE)
    words = text[slice(*found[0])]
    return Finding(
        found[0],
        f"`{shown(words)}` is no item of `{name}`, but goes on with the text above it",
        _WHY,
        fix=fix,
    )


def _can_end(words: str) -> bool:
    """Tell whether a line can be a whole command: not where an operand, such as `-` for standard input, has to follow."""
    last = words.rsplit(maxsplit=1)[-1:]
    return (
        bool(last) and last[0][-1] not in "\\|&<>(=," and last[0][0] != "-" and not words.startswith("tar ")
    )


def _begins_item(words: str) -> bool:
    """Tell whether the words behind a dash can begin a command or a path."""
    return bool(words) and (words[0].isalnum() or words[0] in "\"'$./*[(_")
