"""`PATH` or a variable like it, extended under `env.variables`: the old value is lost.

CodeBuild takes the values of `env.variables` literally. `PATH: $PATH:/opt/bin` sets `PATH` to the characters
`$PATH:/opt/bin`, and from then on the shell finds no program at all: every command ends with `command not found`.

Extend the variable with `export` in a command. In version 0.2 all commands share a shell, so once is enough.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    PATH: $PATH:/opt/flutter/bin  # error
phases:
  build:
    commands:
      - flutter build web
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - export PATH=$PATH:/opt/flutter/bin
  build:
    commands:
      - flutter build web
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Variable, group="correctness", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    text, name = variable.text, variable.name
    if text is None or "PATH" not in name.upper() or variable.is_secret:
        return
    lowered = text.lower()
    own = name.lower()
    forms = (f"${own}", f"${{{own}}}", f"$env:{own}", f"%{own}%")
    if not any(_mentions(lowered, form) for form in forms):
        return
    why = "plain values are taken literally: no variable in them is replaced"
    if own == "path":
        why += ", so that no program is found any more"
    yield Finding(variable.value, f"the old value of `{name}` is lost", why=why)


def _mentions(text: str, form: str) -> bool:
    at = text.find(form)
    if at < 0:
        return False
    after = text[at + len(form) : at + len(form) + 1]
    return not (form[-1].isalnum() and (after.isalnum() or after == "_"))
