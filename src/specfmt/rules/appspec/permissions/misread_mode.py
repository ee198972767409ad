"""A `mode` that sets other bits than it says.

YAML 1.1 reads `0644` as an octal number, and agent 1.x prints it in decimal: it sets 420 (`r---w----`), so that the
owner cannot write and the group can. Nothing fails. Agent 2.x takes the digits as written. An empty mode is 000, and a
mode of one or two digits gets zeros before it: `7` is 007.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: 0644  # error
    type: [file]
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: ""  # error
    type: [file]
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
    mode: "0644"
    type: [file]
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
    mode: "0644"
    type: [file]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._modes import bits, in_letters, is_octal, is_taken, padded, ruby_text
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

_USUAL = 3


@rule(on=Permission, group="suspicious", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    mode = permission.mode
    if mode is None:
        return
    text = mode.text
    if is_octal(mode):
        read = ruby_text(mode)
        if not is_taken(read) or not is_taken(text) or bits(read) == bits(text):
            return
        edit = replaced(mode, text, Style.DOUBLE)
        fix = Fix.of(f'write `"{text}"`', edit, Safety.SAFE)
        message = f"`{text}` without quotes sets {padded(read)} (`{in_letters(read)}`) on agent 1.x"
        why = f"YAML 1.1 reads a leading zero as octal; agent 2.x sets {text} (`{in_letters(text)}`), as written"
        yield Finding(mode, message, why, fix=fix)
    elif not text:
        yield Finding(
            mode,
            "an empty `mode` is 000",
            "the agents put zeros before a short mode, so nobody may do anything: leave `mode` out to keep the rights",
        )
    elif len(text) < _USUAL and is_taken(text) and bits(text):
        message = f"`{text}` is {padded(text)} (`{in_letters(text)}`)"
        yield Finding(mode, message, "the agents put zeros before a mode of fewer than three digits")
