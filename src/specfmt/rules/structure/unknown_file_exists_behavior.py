"""A `file_exists_behavior` that is none of the three that there are.

`DISALLOW` fails the deployment when a file that is to be copied exists already, `OVERWRITE` replaces it, `RETAIN` keeps
it. The agents take these words in capital letters only and reject the file otherwise, so that every lifecycle event
fails.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: overwrite  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, nearest
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("DISALLOW", "OVERWRITE", "RETAIN")
_EXPECTED = "expected `DISALLOW`, `OVERWRITE` or `RETAIN`"
_WHY = "the agents reject the file, and every lifecycle event fails"


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    if not isinstance(value, Scalar):
        message = f"`file_exists_behavior` is {shape(value)}, {_EXPECTED}"
        yield Finding(place(violation, ctx), message, _WHY)
        return
    text = value.text
    same = text.strip().upper()
    meant = same if same in _WORDS else nearest(text, _WORDS)
    fix = None
    if meant and value is violation.at:
        safety = Safety.SAFE if is_certain(text, meant, _WORDS) else Safety.UNSAFE
        fix = Fix(f"write `{meant}`", (Edit(value.span, meant),), safety)
    yield Finding(violation.at, f"unknown `file_exists_behavior` {show(text)}, {_EXPECTED}", _WHY, fix=fix)
