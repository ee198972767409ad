"""An entry of `acls` without its type.

Agent 1.x takes `bob:rw` for the user `bob` and `m:rw` for the mask. Agent 2.x asks for the type and rejects the file.

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
      - deploy:r  # error
      - m::rw
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
      - u:deploy:r
      - m::rw
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
    acls:
      - u:deploy:r
      - m::rw
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._acls import long_form, read
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="correctness", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    for each in permission.acls:
        ace = read(each.text)
        if ace.problem or not ace.short or is_filled_in_later(each.text):
            continue
        meant = long_form(each.text)
        edit = replaced(each, meant)
        fix = Fix.of(f"write `{meant}`", edit, Safety.SAFE)
        message = f"`{each.text[:60]}` has no type, write `{meant[:60]}`"
        yield Finding(
            each, message, f"agent 1.x takes it for the {ace.type}; agent 2.x rejects the file", fix=fix
        )
