"""A phase inside another phase.

Phases stand side by side under `phases`. Inside a phase CodeBuild does not know the name of another one and ignores it:
its commands never run, and the build says nothing about it.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
    post_build:  # error
      commands:
        - make upload
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - make upload
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - make upload
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.rules.spelling import plain_form
from specfmt.syntax.ops import begins_line, column, shifted
from specfmt.views.buildspec import PHASES, Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_FORMS = frozenset(map(plain_form, PHASES))


@rule(on=Phase, group="correctness", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    for at, entry in enumerate(phase.node.entries):
        if plain_form(entry.name) in _FORMS:
            yield Finding(
                entry.key,
                f"the phase `{entry.name}` stands inside the phase `{phase.name}`",
                "CodeBuild ignores it there, and its commands never run",
                (Related(phase.key.span, "the phase around it"),),
                _moved_out(phase, entry, at),
            )


def _moved_out(phase: Phase, entry: Entry, at: int) -> Fix | None:
    """Move the phase out, and those that follow it; what else follows would move with them."""
    text = phase.spec.source
    behind = phase.node.entries[at:]
    if at == 0 or phase.node.flow or not begins_line(text, entry.key.span.start):
        return None
    if phase.spec.phase(entry.name) is not None or any(
        plain_form(each.name) not in _FORMS for each in behind
    ):
        return None
    by = column(text, phase.key.span.start) - column(text, entry.key.span.start)
    if by >= 0 or not begins_line(text, phase.key.span.start):
        return None
    edits = shifted(text, Span(entry.key.span.start, behind[-1].span.end), by)
    return Fix("move it out of the phase", edits, Safety.SAFE) if edits else None
