"""Scripts under an event that CodeDeploy keeps for itself.

`Start`, `DownloadBundle`, `Install`, `BlockTraffic`, `AllowTraffic` and `End` are events of a deployment, but no scripts
can be hooked to them: the scripts never run, and nothing says so. The events before and after them are open.
`codedeploy-local` accepts `DownloadBundle` and `Install` all the same and rejects the file for the others, so those two
are warnings.

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
from specfmt.rules.spelling import listed
from specfmt.views.appspec import SERVER, Hook

if TYPE_CHECKING:
    from collections.abc import Iterator

# `command_executor.rb` of github.com/aws/aws-codedeploy-agent counts these among the events of `codedeploy-local`.
_ACCEPTED = ("DownloadBundle", "Install")


@rule(on=Hook, group="correctness", severity=Severity.ERROR)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    from specfmt.catalog.hooks import events_around

    del ctx
    around = events_around(SERVER, hook.name)
    if not around:
        return
    message = f"`{hook.name}` runs no scripts, hook them to {listed(around)}"
    why = (
        "CodeDeploy does this event itself: a deployment never runs the scripts under it, and nothing says so"
    )
    if hook.name in _ACCEPTED:
        yield Finding(hook.key, message, why, severity=Severity.WARNING)
        return
    yield Finding(hook.key, message, f"{why}; codedeploy-local rejects the file")
