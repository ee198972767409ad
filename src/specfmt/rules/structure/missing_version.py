"""No `version` at the top level.

`version` is required. Write `version: 0.2`, in which all commands share one shell; in `0.1`, every command gets a shell
of its own. A file that only starts a batch is left alone: such files are known to run without.

## Bad

```yaml buildspec
phases:  # error
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import plain_form
from specfmt.schema.violation import Violation
from specfmt.syntax.ops import begins_line, column, line_break, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.buildspec import Buildspec


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    spec: Buildspec = ctx.document.view
    if "batch" in violation.keys or any(plain_form(key) == "version" for key in violation.keys):
        return
    entries = spec.node.entries
    if not entries or not all(entry.name for entry in entries) or _is_project(spec):
        return
    text = ctx.document.text
    start = entries[0].key.span.start
    fix = None
    if not spec.node.flow and begins_line(text, start):
        at = line_start(text, start)
        line = f"{' ' * column(text, start)}version: 0.2{line_break(text)}"
        fix = Fix("add `version: 0.2`", (Edit(Span(at, at), line),), Safety.UNSAFE)
    why = f"{ctx.document.kind.service} requires it; `0.2` is the version to use"
    yield Finding(entries[0].key, "`version` is missing at the top level", why, fix=fix)


def _is_project(spec: Buildspec) -> bool:
    """Tell whether it is the definition of a build project, of which `empty-buildspec` speaks."""
    return not spec.has("phases") and spec.has("source") and spec.has("environment")
