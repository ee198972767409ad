"""An entry of `acls` that the agents refuse.

An entry is `TYPE:NAME:RIGHTS`, or `d:TYPE:NAME:RIGHTS` for the default of a directory: the type is `u`, `g`, `m` or `o`,
the rights are one octal digit or letters of `rwx`. Mask and other have no name. The rights of the owner, the owning group
and of others belong into `mode`. The agents reject the whole file for anything else; only `o::r` passes agent 2.x.

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
      - u:deploy:rX  # error
      - u::rwx  # error
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
    mode: 775
    acls:
      - u:deploy:rx
      - m::rwx
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._acls import read
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.syntax.nodes import Sequence
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not isinstance(permission.get("acls"), Sequence):
        return
    for each in permission.acls:
        if is_filled_in_later(each.text):
            continue
        ace = read(each.text)
        if ace.problem:
            message = f"`{each.text[:60]}` is no entry of an access list: {ace.problem[:90]}"
            both = "both agents reject the file"
            why = both if ace.refused_by_both else "agent 1.x rejects the file, agent 2.x lets the entry pass"
            yield Finding(each, message, why)
