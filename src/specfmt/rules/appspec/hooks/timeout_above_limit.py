"""The scripts of one lifecycle event may take longer than the event may.

CodeDeploy ends a lifecycle event after 3600 seconds, whatever its scripts are allowed: a longer timeout is never
reached, and the timeouts of all scripts of an event share the hour. Only timeouts that are written count here.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:  # error
    - location: scripts/migrate.sh
      timeout: 3000
    - location: scripts/warm.sh
      timeout: 900
  ApplicationStart:
    - location: scripts/start.sh
      timeout: 7200  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/migrate.sh
      timeout: 2700
    - location: scripts/warm.sh
      timeout: 900
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_plain, is_rust_unsigned
from specfmt.rules.appspec._timeouts import DEFAULT
from specfmt.views.appspec import Hook

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodeDeploy ends an event after 3600 seconds, for all its scripts together"


@rule(on=Hook, group="correctness", severity=Severity.WARNING)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    del ctx
    total = 0
    alone = False
    for script in hook.scripts:
        timeout = script.timeout
        if timeout is None or not is_plain(timeout) or not is_rust_unsigned(timeout.text):
            continue  # the agents differ about it, which another rule tells
        seconds = int(timeout.text, 0)
        total += seconds
        if seconds > DEFAULT:
            alone = True
            yield Finding(timeout, f"a `timeout` of {seconds} seconds is more than an event may take", _WHY)
    if total > DEFAULT and not alone:
        yield Finding(hook.key, f"the scripts of `{hook.name}` may take {total} seconds in all", _WHY)
