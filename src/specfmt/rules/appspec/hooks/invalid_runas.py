"""A `runas` that can be no user.

On Linux the script is started by `su USER -c SCRIPT`. A name with a blank or a stray sign in it is no user of any
system, and the event fails with "su: user does not exist". The user must exist on every server of the deployment.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      runas: root+  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      runas: root
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      runas: root
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator

# What useradd, LDAP and Active Directory refuse in a name; `@` and `\\` join a user to a domain, `$` ends a machine's.
_REFUSED = frozenset(" \t\n+,;:/*?!\"'()[]|&=~#")


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    del ctx
    user = (script.runas or "").strip()
    node = script.scalar("runas")
    if not user or node is None or script.spec.is_windows or is_filled_in_later(user):
        return
    wrong = next((sign for sign in user if sign in _REFUSED), "")
    if not wrong:
        return
    meant = user.strip("".join(_REFUSED))
    fix = None
    if meant and not _REFUSED.intersection(meant) and (edit := replaced(node, meant)) is not None:
        fix = Fix(f"write `{meant}`", (edit,), Safety.UNSAFE)
    shown = "a blank" if not wrong.strip() else f"`{wrong}`"
    message = f"`{user[:60]}` is no user, names hold no {shown.removeprefix('a ')}"
    yield Finding(node, message, "`su` fails with an unknown user, and so does the event", fix=fix)
