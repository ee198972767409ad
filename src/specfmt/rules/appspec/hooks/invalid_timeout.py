"""A `timeout` that no agent takes.

The timeout of a script is a number of seconds above 0. Agent 1.x takes the digits at the start of whatever stands
there, so a word is 0 and `0.5` is 0, and rejects the file; agent 2.x takes nothing but an integer. The agent reads the
whole file at every event, so the deployment fails at the first one.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 0  # error
    - location: scripts/migrate.sh
      timeout: five  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
    - location: scripts/migrate.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later, is_plain, is_rust_unsigned
from specfmt.rules.appspec._timeouts import ruby_seconds
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.ERROR)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    del ctx
    timeout = script.timeout
    if timeout is None or timeout.tag or is_filled_in_later(timeout.text):
        return
    seconds = ruby_seconds(timeout)
    if seconds is not None and seconds > 0:
        return
    written = timeout.text.strip()
    shown = f"`{written[:40]}`" if written else "an empty text"
    message = f"{shown} is no `timeout`, it must be a whole number of seconds above 0"
    # Agent 2.x knows `0o17`, which is a text to agent 1.x.
    both = not (is_plain(timeout) and is_rust_unsigned(written) and int(written, 0) > 0)
    why = f"{'both agents reject' if both else 'agent 1.x rejects'} the file; without `timeout` a script has 3600 seconds"
    yield Finding(timeout, message, why)
