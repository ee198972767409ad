"""Scripts under an event that CodeDeploy keeps for itself.

`Start`, `DownloadBundle`, `Install`, `BlockTraffic`, `AllowTraffic` and `End` are events of a deployment, but no scripts
can be hooked to them: the scripts never run, and nothing says so. The events before and after them are open.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  Install:  # error
    - location: scripts/install.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/install.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._events import RESERVED
from specfmt.rules.spelling import listed
from specfmt.views.appspec import Hook

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Hook, group="correctness", severity=Severity.WARNING)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    del ctx
    around = RESERVED.get(hook.name)
    if around is None:
        return
    message = f"`{hook.name}` runs no scripts, hook them to {listed(around)}"
    yield Finding(hook.key, message, "CodeDeploy does this event itself and never runs the scripts under it")
