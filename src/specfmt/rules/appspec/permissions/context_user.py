"""`user` in an SELinux context.

AWS's guide calls the key `user`; both agents read `name` and pass over `user` in silence, so the files keep the SELinux
user that they have.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    context:
      user: unconfined_u  # error
      type: httpd_sys_content_t
      range: s0
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
    context:
      name: unconfined_u
      type: httpd_sys_content_t
      range: s0
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
    context:
      name: unconfined_u
      type: httpd_sys_content_t
      range: s0
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Permission, group="correctness", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    context = permission.context
    entry = context.entry("user")
    if entry is None:
        return
    edit = replaced(entry.key, "name") if not context.has("name") else None
    # What was ignored so far takes effect, and may be refused by the policy of the server.
    fix = Fix.of("rename it to `name`", edit, Safety.UNSAFE)
    message = "`user` is not read, the SELinux user is called `name`"
    yield Finding(entry.key, message, "both agents ignore `user`, whatever AWS's guide says", fix=fix)
