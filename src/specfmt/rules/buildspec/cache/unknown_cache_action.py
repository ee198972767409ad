"""An `action` of the cache other than `restore` and `save`.

`restore` only reads the cache, `save` only writes it. Without `action` both is done.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  action: both  # error
  paths:
    - node_modules/**/*
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  action: restore
  paths:
    - node_modules/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTIONS = ("restore", "save")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    name = violation.name  # whether case matters is not documented
    if isinstance(violation.at, Entry) or is_filled_in(name, underscores=True) or name.lower() in _ACTIONS:
        return
    message = f"unknown action `{name[:60]}` of the cache (expected `restore` or `save`)"
    if name.lower() in ("both", "all", "save-restore", "restore-save"):
        message += "; leave `action` out for both"
    meant = nearest(name, _ACTIONS)
    edit = replaced(violation.at, meant) if meant else None
    safety = Safety.SAFE if is_certain(name, meant, _ACTIONS) else Safety.UNSAFE
    fix = Fix.of(f"change to `{meant}`", edit, safety)
    yield Finding(violation.at, message, "CodeBuild knows no other actions", fix=fix)
