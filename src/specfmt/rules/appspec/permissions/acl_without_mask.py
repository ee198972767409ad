"""An access list that names users or groups, without a mask and without a mode beside it.

The agent adds a mask that equals the rights of the group in the mode that the file brings along. On a file of mode 644
that leaves nothing but reading of whatever is named. A mask of its own makes the rights certain.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
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
    acls:
      - u:deploy:rw
      - m::rw
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._acls import in_letters, read
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ = 4


@rule(on=Permission, group="suspicious", severity=Severity.INFO)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not permission.acls or permission.mode is not None:
        return
    aces = [(each, read(each.text)) for each in permission.acls]
    if any(ace.problem or (ace.type == "mask" and not ace.default) for _, ace in aces):
        return
    for each, ace in aces:
        if ace.name and not ace.default and ace.rights & ~_READ:
            wanted = in_letters(ace.rights).replace("-", "")
            message = f"`{each.text[:60]}` is worth no more than the group's rights, add `m::{wanted}`"
            why = "without an entry `m::` the agent adds a mask of the group's rights, which cuts all that is named"
            yield Finding(each, message, why)
            return
