"""`runtime-versions` without a runtime.

Where the key is there, CodeBuild wants at least one runtime under it, says the User Guide. Name one, or take the key
out: the image then uses its default versions.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:  # error
    commands:
      - npm ci
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
    commands:
      - npm ci
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.ops import without_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.buildspec import Buildspec


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    spec: Buildspec | None = ctx.document.view
    install = spec.phase("install") if spec is not None else None
    entry = install.entry("runtime-versions") if install is not None else None
    if install is None or entry is None:
        return
    edit = without_entry(ctx.document.text, install.node, entry)
    yield Finding(
        entry.key,
        "`runtime-versions` names no runtime",
        "where the key is there, CodeBuild requires at least one runtime under it",
        fix=Fix.of("remove it", edit, Safety.UNSAFE),
    )
