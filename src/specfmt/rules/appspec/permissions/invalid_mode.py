"""A `mode` that is no number of one to four octal digits.

Words such as `u+x`, the digits 8 and 9, the prefix `0o` and more than four digits are refused by both agents. They read
the whole file at every event, so the deployment fails at the first one.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: u+x  # error
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
    mode: 755
    type: [file]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._modes import is_octal, is_taken, ruby_text
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    mode = permission.mode
    if mode is None or is_octal(mode) or is_filled_in_later(mode.text):
        return
    text = mode.text
    if is_taken(text) and is_taken(ruby_text(mode)):
        return
    digits = text.removeprefix("0o")
    if len(digits) > 4:
        digits = digits.lstrip("0")
    fix = None
    if digits != text and digits and is_taken(digits) and (edit := replaced(mode, digits, Style.DOUBLE)):
        fix = Fix(f'write `"{digits}"`', (edit,), Safety.SAFE)
    wrong = next((sign for sign in text if sign not in "01234567"), "")
    reason = f"`{wrong}` is no octal digit" if wrong.strip() else "it must have one to four octal digits"
    message = f"`{text[:40]}` is no mode, {reason}"
    yield Finding(
        mode, message, "both agents take one to four digits from 0 to 7 and refuse anything else", fix=fix
    )
