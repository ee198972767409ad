"""A phase that CodeBuild does not run.

There are four phases with fixed names: `install`, `pre_build`, `build` and `post_build`, with an underscore. A phase of
any other name is not documented and its commands are not run. Settings of a phase (`commands`, `finally`) belong inside
one, and sections such as `artifacts` at the top level.

## Bad

```yaml buildspec
version: 0.2
phases:
  pre-build:  # error
    commands:
      - npm ci
  build:
    commands:
      - npm test
```

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
  build:  # error
  commands:
    - npm test
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
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
  pre_build:
    commands:
      - npm ci
  build:
    commands:
      - npm test
```

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, listed, nearest, plain_form
from specfmt.rules.structure._homes import ANY, home_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Scalar, resolve
from specfmt.syntax.ops import begins_line, column, replaced, shifted, step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    name = violation.name
    if not isinstance(entry, Entry) or not name or name.startswith(("x-", "_", ".")) or is_filled_in(name):
        return
    if getattr(entry.value, "anchor", None) is not None:
        return
    service = ctx.document.kind.service
    home = home_of(ctx.document.schema, name)
    if home == ("phases", ANY) or name == "runtime-versions":
        yield from _beside(violation, ctx)
        return
    why = f"{service} runs only {listed(violation.expected, last='and')}"
    same = next((each for each in violation.expected if plain_form(each) == plain_form(name)), "")
    if not same and home is not None and ANY not in home:
        belongs = f"under `{'.'.join(home)}`" if home else "at the top level"
        yield Finding(
            entry.key,
            f"`{name}` is no phase, it belongs {belongs}",
            f"{service} ignores it under `phases`",
            fix=_moved_out(entry, ctx) if not home else None,
        )
        return
    meant = same or nearest(name, violation.expected)
    if not meant:
        yield Finding(entry.key, f"unknown phase `{name}`", why)
        return
    edit = replaced(entry.key, meant) if meant not in violation.keys else None
    safety = Safety.SAFE if is_certain(name, meant, violation.expected) else Safety.UNSAFE
    fix = Fix.of(f"rename it to `{meant}`", edit, safety)
    yield Finding(entry.key, f"unknown phase `{name}`, did you mean `{meant}`?", why, fix=fix)


def _beside(violation: Violation, ctx: Context) -> Iterator[Finding]:
    """Settings of a phase that stand beside the phases: each of that name, for there may be one below each phase."""
    phases = ctx.document.view.get("phases")
    if not isinstance(phases, Mapping):
        return
    for at, entry in enumerate(phases.entries):
        if entry.name != violation.name:
            continue
        before = phases.entries[at - 1] if at else None
        why = f"{ctx.document.kind.service} takes `{entry.name}` for a phase and runs none of it"
        if before is None or not _is_empty(before) or before.name not in violation.expected:
            yield Finding(entry.key, f"`{entry.name}` is no phase, it belongs inside one", why)
            continue
        message = f"the phase `{before.name}` is empty, since `{entry.name}` stands beside it"
        related = (Related(entry.key.span, "this belongs inside the phase"),)
        yield Finding(before.key, message, why, related, _indented(entry, ctx))


def _is_empty(entry: Entry) -> bool:
    value = resolve(entry.value)
    return isinstance(value, Scalar) and value.is_null


def _indented(entry: Entry, ctx: Context) -> Fix | None:
    text = ctx.document.text
    if not begins_line(text, entry.key.span.start):
        return None
    edits = shifted(text, entry.span, step(text, ctx.document.tree.root))
    return Fix("indent it into the phase", edits, Safety.SAFE) if edits else None


def _moved_out(entry: Entry, ctx: Context) -> Fix | None:
    """The last entry under `phases` can move to the left margin."""
    text = ctx.document.text
    view = ctx.document.view
    phases = view.get("phases")
    if view.has(entry.name) or not isinstance(phases, Mapping) or phases.flow or len(phases.entries) < 2:
        return None
    if phases.entries[-1] is not entry or not begins_line(text, entry.key.span.start):
        return None
    by = column(text, view.node.entries[0].key.span.start) - column(text, entry.key.span.start)
    edits = shifted(text, entry.span, by) if by else ()
    return Fix("move it to the top level", edits, Safety.UNSAFE) if edits else None
