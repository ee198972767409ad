r"""`permissions` in a deployment to Windows.

Permissions are for Linux only. On Windows agent 1.x rejects a file with any entry under `permissions`; an empty section
is no harm.

## Bad

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: C:\inetpub\shop
permissions:  # error
  - object: C:\inetpub\shop
    owner: Administrator
```

## Good

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: C:\inetpub\shop
```

## Fixed

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: C:\inetpub\shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    entry = spec.entry("permissions")
    if entry is None or spec.os != "windows" or not spec.permissions:
        return
    edit = without_entry(ctx.document.text, spec.node, entry)
    fix = Fix.of("remove `permissions`", edit, Safety.UNSAFE)
    why = "the agent on Windows rejects a file that sets permissions; a script can call icacls"
    yield Finding(entry.key, "`permissions` cannot be set on Windows", why, fix=fix)
