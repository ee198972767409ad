"""Phases at the left margin, beside `phases` and not inside it.

`phases:` is then empty, and `install:` or `build:` are keys that CodeBuild does not know. With no phase to run the build
fails in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Indent the phases below `phases:`.

## Bad

```yaml buildspec
version: 0.2
phases:  # error
install:
  commands:
    - npm ci
build:
  commands:
    # the tests
    - npm test
artifacts:
  files:
    - dist/app.js
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
  build:
    commands:
      - npm test
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
  build:
    commands:
      # the tests
      - npm test
artifacts:
  files:
    - dist/app.js
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.rules.spelling import listed, plain_form
from specfmt.syntax.nodes import Mapping, Scalar
from specfmt.syntax.ops import begins_line, line_break, line_start, shifted, step
from specfmt.views.buildspec import PHASES, Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_FORMS = frozenset(map(plain_form, PHASES))


@rule(on=Buildspec, group="correctness", severity=Severity.ERROR)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    value = spec.get("phases")
    if isinstance(value, Mapping) and value.entries:
        return
    if (
        value is not None
        and not isinstance(value, Mapping)
        and not (isinstance(value, Scalar) and value.is_null)
    ):
        return
    stray = [each for each in spec.node.entries if plain_form(each.name) in _FORMS]
    if not stray:
        return
    names = listed([each.name for each in stray], last="and") or f"`{stray[0].name}` and others"
    holder = spec.entry("phases")
    why = "CodeBuild finds no phase to run and fails in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`"
    related = tuple(Related(each.key.span, f"`{each.name}` stands at the top level") for each in stray)
    fix = _indented(spec, holder, stray)
    if holder is None:
        yield Finding(
            stray[0].key, f"{names} at the top level, expected under `phases`", why, related[1:], fix
        )
        return
    yield Finding(
        holder.key,
        f"`phases` is empty, since {names} stand{'s' if len(stray) == 1 else ''} beside it",
        why,
        related,
        fix,
    )


def _indented(spec: Buildspec, holder: Entry | None, stray: list[Entry]) -> Fix | None:
    """Indent the phases, if they follow one another and `phases:` is right above them."""
    text = spec.source
    entries = spec.node.entries
    first = entries.index(stray[0])
    if spec.node.flow or list(entries[first : first + len(stray)]) != stray:
        return None
    if holder is not None and (
        first == 0 or entries[first - 1] is not holder or not isinstance(holder.value, Scalar)
    ):
        return None
    start = stray[0].key.span.start
    if not begins_line(text, start):
        return None
    edits = shifted(text, Span(start, stray[-1].span.end), step(text, spec.node))
    if not edits:
        return None
    if holder is None:
        head = text[line_start(text, start) : start]
        edits = (Edit(edits[0].span, f"{head}phases:{line_break(text)}{edits[0].text}"), *edits[1:])
    return Fix("indent the phases", edits, Safety.SAFE)
