"""A file that is no UTF-8 text.

AWS reads its files as UTF-8. A file in UTF-16 (PowerShell's `>` writes it), in Windows-1252, or with zero bytes in it
cannot be read, and nothing in it was checked. Save it as UTF-8.

## Bad

```text
FF FE 76 00 65 00 72 00 73 00    `ve rs ` in UTF-16
```

## Good

```text
76 65 72 73                      `vers` in UTF-8
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, EngineFinding, Finding, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=EngineFinding, group="syntax", severity=Severity.ERROR)
def check(_: EngineFinding, ctx: Context) -> Iterable[Finding]:
    return ()
