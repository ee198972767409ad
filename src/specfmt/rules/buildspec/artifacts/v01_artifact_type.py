"""`type` under `artifacts`, a key of version 0.1.

Since version 0.2 the project says whether artifacts are zipped, and CodeBuild ignores `type` in the buildspec. The line
can go.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  type: zip  # error
  files:
    - app.jar
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - app.jar
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - app.jar
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="correctness", severity=Severity.INFO)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    entry = artifacts.entry("type")
    if entry is None or artifacts.identifier or artifacts.spec.version != "0.2":
        return
    edit = without_entry(ctx.document.text, artifacts.node, entry)
    fix = Fix.of("remove it", edit, Safety.SAFE)
    yield Finding(
        entry.key, "`type` has no effect since version 0.2", "the project says how to pack", fix=fix
    )
