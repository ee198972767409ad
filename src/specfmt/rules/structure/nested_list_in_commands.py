"""A list in the place of a command.

`- - make`, `- [make, all]` and an alias to a whole list all put a list inside the list of commands. CodeBuild does not
flatten it: it rejects the whole file before the first phase, `YAML_FILE_ERROR`, "Expected Commands[0] to be of string
type". A shell test such as `[ -f a ]` is a list to YAML as well and has to be quoted.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm ci
      - - npm run build  # error
        - npm test
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - [ -f package.json ]  # error
      - npm ci
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands: &checks
      - npm ci
      - '[ -f package.json ]'
  build:
    commands: *checks
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm ci
      - npm run build
      - npm test
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '[ -f package.json ]'
      - npm ci
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Alias, Scalar, Sequence
from specfmt.syntax.ops import column, dash_before, ends_line, first_line, next_line, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Sequence):
        return
    why = f"{ctx.document.kind.service} rejects the whole file, every command has to be a text"
    text = ctx.document.text
    at = violation.at
    if isinstance(at, Alias):
        message = f"the command `*{at.name}` stands for a whole list, which YAML does not flatten"
        yield Finding(at, message, why)
        return
    source = show(text[slice(*first_line(text, at.span))], 60)
    if not value.flow:
        yield Finding(
            first_line(text, at.span),
            f"the command {source} is a list in the list",
            why,
            fix=_flat(value, text),
        )
        return
    message = f"the command {source} starts with `[`, so YAML reads it as a list"
    if ctx.document.is_json:
        message = f"the command {source} is an array, expected a text"
    yield Finding(first_line(text, at.span), message, why, fix=_quote(value, ctx))


def _flat(value: Sequence, text: str) -> Fix | None:
    """`- - a` becomes `- a`, and the items below it move under the outer dash."""
    start = value.span.start
    dash = dash_before(text, start)
    if dash is None or value.anchor or value.tag:
        return None
    if not all(isinstance(item, Scalar) for item in value.items):
        return None
    edits = [Edit(Span(dash, start), "")]
    below = next_line(text, start)
    if below < value.span.end:
        rest = shifted(text, Span(below, value.span.end), column(text, dash) - column(text, start))
        if not rest:
            return None
        edits += rest
    return Fix("make one list of it", tuple(edits), Safety.SAFE)


def _quote(value: Sequence, ctx: Context) -> Fix | None:
    """A test of the shell, which has blanks inside its brackets and no comma, becomes a text."""
    text = ctx.document.text
    start, end = value.span
    source = text[start:end]
    if ctx.document.is_json or not source.startswith("[ ") or "," in source or "\n" in source:
        return None
    if "'" in source or not ends_line(text, end):
        return None
    return Fix("quote the command", (Edit(value.span, f"'{source}'"),), Safety.SAFE)
