"""The name of an environment variable that no shell can use.

A shell reads `$NAME` with letters, digits and underscores only, and the first is no digit: `$log-level` is `$log` with
`-level` behind it. A variable of such a name may be set, and no command can read it in the usual way.

Settings of a batch task, such as `compute-type`, belong beside `variables` and not under it.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    log-level: debug  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    LOG_LEVEL: debug
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    log_level: debug
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_filled_in
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

# What `env` holds besides `variables`; all of these words have a dash, which no variable has.
_SETTINGS = frozenset(
    """
    compute-type privileged-mode parameter-store secrets-manager exported-variables git-credential-helper
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    name = violation.name
    if not isinstance(entry, Entry) or not name or is_filled_in(name):
        return
    if name in _SETTINGS:
        message = f"`{name}` stands among the variables, it belongs beside `{violation.path[-2]}`"
        yield Finding(
            entry.key, message, f"{ctx.document.kind.service} takes it for an environment variable here"
        )
        return
    usable = "".join(char if char.isascii() and char.isalnum() else "_" for char in name.strip())
    edit = replaced(entry.key, usable) if usable not in violation.keys and not usable[:1].isdigit() else None
    yield Finding(
        entry.key,
        f"no shell can read a variable called `{name[:80]}`",
        "such a name is made of letters, digits and underscores, and does not start with a digit",
        fix=Fix.of(f"call it `{usable[:80]}`", edit, Safety.UNSAFE),
    )
