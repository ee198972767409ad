"""A value of `on-failure` that CodeBuild does not know.

The values are `ABORT`, `CONTINUE`, `RETRY`, `RETRY-count`, `RETRY-regex` and `RETRY-count-regex`. Upper and lower case
count the same. Anything else makes the file invalid.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: STOP  # error
    commands: [make]
```

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: ABROT  # error
    commands: [make]
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    on-failure: Retry-2-.*timed out.*
    commands: [make tools]
  build:
    on-failure: ABORT
    commands: [make]
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: ABORT
    commands: [make]
```

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: ABORT
    commands: [make]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Node
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUES = ("ABORT", "CONTINUE", "RETRY")
# What other tools call it.
_OTHER_WORDS = {
    "STOP": "ABORT",
    "FAIL": "ABORT",
    "EXIT": "ABORT",
    "IGNORE": "CONTINUE",
    "PROCEED": "CONTINUE",
}


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    if isinstance(violation.at, Entry) or is_filled_in(violation.name, underscores=True):
        return
    name = violation.name.strip()
    message = f"unknown value `{name[:60]}` of `on-failure`"
    meant = _OTHER_WORDS.get(name.upper()) or nearest(name.upper(), _VALUES)
    if name.upper().startswith("RETRY"):
        meant = ""
        message += "; a retry is written `RETRY-count-regex`"
    elif meant:
        message += f", did you mean `{meant}`?"
    else:
        message += " (expected `ABORT`, `CONTINUE` or `RETRY`)"
    fix = _fix(violation.at, name, meant)
    yield Finding(violation.at, message, "CodeBuild knows no other values", fix=fix)


def _fix(at: Node, name: str, meant: str) -> Fix | None:
    edit = replaced(at, meant) if meant else None
    safety = Safety.SAFE if is_certain(name, meant, _VALUES) else Safety.UNSAFE
    return Fix.of(f"change to `{meant}`", edit, safety)
