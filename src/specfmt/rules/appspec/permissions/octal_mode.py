"""A `mode` with a leading zero and without quotes, which an agent refuses.

YAML 1.1 reads `0755` as an octal number, and agent 1.x prints it in decimal before it looks at the digits: `0755` becomes
493, and 9 is no digit of a mode. The agent rejects the file and the deployment fails at its first event. Agent 2.x takes
the digits as written, but no more than four of them. AWS's guide asks for quotes around a mode with a leading zero.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: 0755  # error
    type: [directory]
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: 755
    type: [directory]
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: "0755"
    type: [directory]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._modes import is_octal, is_taken, meant, ruby_text
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    mode = permission.mode
    if mode is None or not is_octal(mode):
        return
    read = ruby_text(mode)
    one, two = is_taken(read), is_taken(mode.text)
    if one and two:
        return  # read as something else, which another rule tells
    wanted = meant(mode)
    edit = replaced(mode, wanted, Style.DOUBLE) if is_taken(wanted) else None
    fix = Fix.of(f'write `"{wanted}"`', edit, Safety.SAFE)
    first = f"read as {read} by agent 1.x" + ("" if one else ", which refuses it")
    second = "" if two else ", and rejected by agent 2.x for its length"
    why = "YAML 1.1 reads a leading zero as octal, and agent 1.x prints the number in decimal; quotes keep the digits"
    yield Finding(mode, f"`{mode.text[:20]}` without quotes is {first}{second}", why, fix=fix)
