"""Bits of a `mode` that the `owner` or `group` beside it takes away.

The agent sets the mode first and the owner last. Linux clears the setuid bit of a file, and the setgid bit of a file that
its group may execute, when the owner or group changes. So `4755` ends as `755`. Directories keep theirs. Set such a mode
in a script of `AfterInstall`.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app/bin
    owner: root
    mode: 4755  # error
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
  - object: /srv/app/bin
    owner: root
    mode: 2755
    type: [directory]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._modes import bits, effective
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETUID, _SETGID, _GROUP_EXECUTES = 0o4000, 0o2000, 0o010


@rule(on=Permission, group="suspicious", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    mode = permission.mode
    text = effective(mode)
    if mode is None or len(text) < len("4755"):
        return
    types = {each.text for each in permission.types}
    changed = [name for name in ("owner", "group") if permission.text(name)]
    if (types and "file" not in types) or not changed:
        return
    value = bits(text)
    lost = (["setuid"] if value & _SETUID else []) + (
        ["setgid"] if value & _SETGID and value & _GROUP_EXECUTES else []
    )
    if not lost:
        return
    message = f"files lose the {' and '.join(lost)} bit of `{text}` to the `{changed[0]}` in the same entry"
    why = "the agent sets the mode before the owner, and Linux clears these bits of a file when its owner changes"
    yield Finding(mode, message, why)
