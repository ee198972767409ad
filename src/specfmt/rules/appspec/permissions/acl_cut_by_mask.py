"""Rights of `acls` that the mask takes away.

Where an access list names users or groups and has no mask, the agent adds one that equals the rights of the group in the
mode. The mask cuts what is named: with `mode: 644`, `u:deploy:rw` ends as `r--`. Add a mask that leaves the rights.

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
    type: [file]
    acls:
      - u:deploy:rw  # error
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
    type: [file]
    acls:
      - u:deploy:rw
      - m::rw
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._acls import in_letters, read
from specfmt.rules.appspec._modes import bits, effective
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="suspicious", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    mode = effective(permission.mode)
    if not mode or not permission.acls:
        return
    aces = [(each, read(each.text)) for each in permission.acls]
    if any(ace.problem or (ace.type == "mask" and not ace.default) for _, ace in aces):
        return
    mask = bits(mode) >> 3 & 7
    for each, ace in aces:
        if ace.default or not ace.name or not ace.rights & ~mask:
            continue
        message = f"`{each.text[:60]}` is cut to `{in_letters(ace.rights & mask)}` by the mask"
        why = f"without an entry `m::` the agent adds a mask of the group's rights in `mode: {mode}`"
        yield Finding(each, message, why)
