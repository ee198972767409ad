"""A `timeout` that the agents read differently.

Agent 1.x takes the digits at the start and YAML 1.1 for the rest: `5m` is 5 seconds, `0300` is 192 (octal), `10:00` is
36000, `1.5` is 1. Agent 2.x takes an integer without quotes and rejects the file otherwise, so the deployment fails at
its first event. Write the seconds as a bare number.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: "300"  # error
```

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 5m  # error
    - location: scripts/migrate.sh
      timeout: 0300  # error
    - location: scripts/warm.sh
      timeout: 10:00  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later, is_plain, is_rust_unsigned
from specfmt.rules.appspec._timeouts import in_seconds, ruby_seconds
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    timeout = script.timeout
    if timeout is None or timeout.tag or is_filled_in_later(timeout.text):
        return
    written = timeout.text.strip()
    plain = is_plain(timeout)
    seconds = ruby_seconds(timeout)
    if seconds is None or seconds <= 0 or (plain and is_rust_unsigned(written.removeprefix("+"))):
        return
    meant, certain = in_seconds(written, quoted=not plain)
    fix = None
    if meant and not ctx.document.is_json and (edit := replaced(timeout, str(meant), Style.PLAIN)):
        fix = Fix(f"write `{meant}`", (edit,), Safety.SAFE if certain else Safety.UNSAFE)
    raw = ctx.document.text[timeout.span.start : timeout.span.end]
    message = f"`timeout: {raw[:40]}` is {seconds} seconds to agent 1.x and rejected by agent 2.x"
    example = meant or 300
    why = f"write whole seconds without quotes, such as `{example}`; agent 2.x rejects the file for anything else"
    yield Finding(timeout, message, why, fix=fix)
