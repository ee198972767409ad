"""A word under `type` that is neither `file` nor `directory`.

The agents know these two words, in small letters, and reject the file for any other.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: 644
    type:
      - files  # error
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
    mode: 644
    type:
      - file
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
    mode: 644
    type:
      - file
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.syntax.nodes import Sequence
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEANT = {
    "file": "file",
    "files": "file",
    "f": "file",
    "directory": "directory",
    "directories": "directory",
    "dir": "directory",
    "dirs": "directory",
    "d": "directory",
    "folder": "directory",
    "folders": "directory",
}


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not isinstance(permission.get("type"), Sequence):
        return  # no list: the shape is the mistake
    for each in permission.types:
        if each.text in ("file", "directory") or is_filled_in_later(each.text):
            continue
        meant = _MEANT.get(each.text.strip().lower(), "")
        edit = replaced(each, meant) if meant else None
        fix = Fix.of(f"write `{meant}`", edit, Safety.SAFE)
        message = f"`{each.text[:40]}` is no type, it must be `file` or `directory`"
        yield Finding(each, message, "both agents reject the file", fix=fix)
