"""No `version` at the top level.

`version` is required. Write `version: 0.2`, in which all commands share one shell; in `0.1`, every command gets a shell
of its own. A file that only starts a batch is left alone: such files are known to run without.

An AppSpec begins with `version: 0.0`. For servers the agents reject a file without it; for ECS and Lambda AWS documents it
as required.

## Bad

```yaml buildspec
phases:  # error
  build:
    commands:
      - make
```

```yaml appspec
os: linux  # error
files:
  - source: /
    destination: /srv/shop
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import plain_form
from specfmt.rules.structure._missing import in_its_place, known_keys, mapping_of, misspelt
from specfmt.schema.violation import Violation
from specfmt.syntax.ops import begins_line, column, line_break, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry
    from specfmt.views.appspec import AppSpec
    from specfmt.views.buildspec import Buildspec


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    if ctx.document.kind.name == "appspec":
        yield from _missing_in_appspec(violation, ctx)
        return
    spec: Buildspec = ctx.document.view
    if "batch" in violation.keys or any(plain_form(key) == "version" for key in violation.keys):
        return
    entries = spec.node.entries
    if not entries or not all(entry.name for entry in entries) or _is_project(spec):
        return
    why = f"{ctx.document.kind.service} requires it; `0.2` is the version to use"
    fix = _added(entries[0], "version: 0.2", Safety.UNSAFE, ctx) if not spec.node.flow else None
    yield Finding(entries[0].key, "`version` is missing at the top level", why, fix=fix)


def _missing_in_appspec(violation: Violation, ctx: Context) -> Iterator[Finding]:
    spec: AppSpec = ctx.document.view
    severity = Severity.ERROR if spec.is_server else Severity.WARNING
    why = "the agents reject the file; `0.0` is the only version that there is"
    if not spec.is_server:
        why = "AWS documents `version: 0.0` as required"
    mapping = mapping_of(violation, ctx)
    entries = spec.node.entries
    if mapping is None or not entries:
        return
    entry = misspelt("version", mapping, known_keys(violation))
    if entry is not None:
        yield in_its_place(violation, entry, why)._replace(severity=severity)
        return
    fix = _added(entries[0], "version: 0.0", Safety.SAFE, ctx) if not spec.node.flow else None
    yield Finding(entries[0].key, "`version` is missing at the top level", why, fix=fix, severity=severity)


def _added(first: Entry, words: str, safety: Safety, ctx: Context) -> Fix | None:
    """A line before the first key."""
    text = ctx.document.text
    start = first.key.span.start
    if not begins_line(text, start):
        return None
    at = line_start(text, start)
    line = f"{' ' * column(text, start)}{words}{line_break(text)}"
    return Fix(f"add `{words}`", (Edit(Span(at, at), line),), safety)


def _is_project(spec: Buildspec) -> bool:
    """Tell whether it is the definition of a build project, of which `empty-buildspec` speaks."""
    return not spec.has("phases") and spec.has("source") and spec.has("environment")
