"""An item of `commands` with nothing in it.

A dash without words, or with only a comment behind it, is an empty item. What CodeBuild makes of it is not documented. To
leave a note among the commands, write the comment on a line of its own, without a dash.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      - # now the tests  # error
      - make test
      -  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      # now the tests
      - make test
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      # now the tests
      - make test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Scalar, Sequence
from specfmt.syntax.ops import begins_line, line_end, line_start, next_line
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Phase, group="suspicious", severity=Severity.INFO)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    for block in ("commands", "finally"):
        listed = phase.get(block)
        if not isinstance(listed, Sequence):
            continue
        for item in listed.items:
            if isinstance(item, Scalar) and item.is_null:
                yield _finding(item, block, phase.spec.source, is_alone=listed.flow or len(listed.items) < 2)


def _finding(item: Scalar, block: str, text: str, *, is_alone: bool) -> Finding:
    dash = text.rfind("-", line_start(text, item.span.start), item.span.start)
    place = item.span if item.text or dash < 0 else Span(dash, dash + 1)
    fix = None
    if (
        dash >= 0
        and not is_alone
        and begins_line(text, dash)
        and not text[dash + 1 : item.span.start].strip()
    ):
        behind = text[item.span.end : line_end(text, dash)].strip()
        if behind.startswith("#"):
            fix = Fix("remove the dash", (Edit(Span(dash, text.index("#", item.span.end)), ""),), Safety.SAFE)
        elif not behind:
            whole = Span(line_start(text, dash), next_line(text, dash))
            fix = Fix("remove the line", (Edit(whole, ""),), Safety.SAFE)
    message = f"an item of `{block}` is empty"
    return Finding(
        place, message, "CodeBuild documents commands as texts; there is nothing to run here", fix=fix
    )
