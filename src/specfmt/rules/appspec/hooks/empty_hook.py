"""A lifecycle event without scripts.

Agents since 2017 skip it; older ones failed on it, and AWS's guide still warns of it. It is a leftover, or the scripts
under it have lost their indentation.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:  # error
  AfterInstall:
    - location: scripts/configure.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping
from specfmt.syntax.ops import without_entry
from specfmt.views.appspec import SERVER, Hook

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Hook, group="suspicious", severity=Severity.WARNING)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    if not hook.is_empty or not _is_event(hook.name):
        return
    holder = hook.spec.get("hooks")
    edit = without_entry(ctx.document.text, holder, hook.entry) if isinstance(holder, Mapping) else None
    fix = Fix.of(f"remove `{hook.name}`", edit, Safety.SAFE)
    why = "agents skip an event without scripts; those before 2017 failed on it"
    yield Finding(hook.key, f"`{hook.name}` has no scripts", why, fix=fix)


def _is_event(name: str) -> bool:
    from specfmt.catalog.hooks import hook_events

    return name in hook_events(SERVER)
