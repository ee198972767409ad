r"""`runas` in a deployment to Windows.

The agent on Windows runs every script as its own user, the local system account; it never looks at `runas`.

## Bad

```yaml appspec
version: 0.0
os: windows
hooks:
  AfterInstall:
    - location: scripts\configure.ps1
      runas: Administrator  # error
```

## Good

```yaml appspec
version: 0.0
os: windows
hooks:
  AfterInstall:
    - location: scripts\configure.ps1
```

## Fixed

```yaml appspec
version: 0.0
os: windows
hooks:
  AfterInstall:
    - location: scripts\configure.ps1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    if not script.spec.is_windows or not script.runas:
        return
    entry = script.entry("runas")
    if entry is None:
        return
    edit = without_entry(ctx.document.text, script.node, entry)
    fix = Fix.of("remove `runas`", edit, Safety.SAFE)
    yield Finding(
        entry, "`runas` is ignored on Windows", "the agent runs the script as its own user", fix=fix
    )
