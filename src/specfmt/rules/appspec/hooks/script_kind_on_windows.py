"""A script that Windows cannot run by itself.

The agent on Windows runs `.ps1` files with PowerShell and starts everything else directly, as Windows starts a program.
For `.sh`, `.py` and the like there is nothing to start them with.

## Bad

```yaml appspec
version: 0.0
os: windows
hooks:
  AfterInstall:
    - location: scripts/configure.sh  # error
```

## Good

```yaml appspec
version: 0.0
os: windows
hooks:
  AfterInstall:
    - location: scripts/configure.ps1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._paths import ending
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_STARTED = frozenset(("sh", "bash", "zsh", "ksh", "py", "rb", "pl", "php"))


@rule(on=Script, group="suspicious", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    del ctx
    location = (script.location or "").strip()
    node = script.scalar("location")
    if not script.spec.is_windows or node is None or ending(location) not in _NOT_STARTED:
        return
    message = f"Windows cannot start a `.{ending(location)}` file, use `.ps1`, `.bat`, `.cmd` or `.exe`"
    yield Finding(node, message, "the agent gives `.ps1` files to PowerShell and starts all others directly")
