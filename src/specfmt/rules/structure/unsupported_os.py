"""An AppSpec for servers whose `os` is neither `linux` nor `windows`.

The agent compares the word exactly: no distribution (`ubuntu`, `amazon-linux`), no capital letter, and nothing invisible
behind it. Anything else, or no `os` at all, fails the first lifecycle event with "specifies an unsupported operating
system". A revision is for one system only; for both write two revisions.

## Bad

```yaml appspec
version: 0.0
os: ubuntu  # error
files:
  - source: /
    destination: /srv/shop
```

```yaml appspec
version: 0.0
os: Linux  # error
files:
  - source: /
    destination: /srv/shop
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, nearest
from specfmt.rules.structure._missing import in_its_place, known_keys, mapping_of, misspelt, place_of
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "the agents compare the word exactly and fail every lifecycle event: unsupported operating system"
_NAMES = ("linux", "windows")
# What people write for Linux, in lower case.
_LINUX = (
    "ubuntu",
    "amazon",
    "debian",
    "centos",
    "rhel",
    "redhat",
    "fedora",
    "unix",
    "suse",
    "alma",
    "rocky",
    "al2",
)


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    if violation.keyword == "required":
        yield from _missing(violation, ctx)
        return
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    if not isinstance(value, Scalar) or value.is_null:
        message = f"`os` is {shape(value)}, expected `linux` or `windows`"
        yield Finding(place(violation, ctx), message, _WHY)
        return
    text = value.text
    meant = _meant(text)
    blanks = text.replace("\u00a0", " ")
    same = blanks.strip().lower() == meant
    fix = None
    if meant and value is violation.at:
        safety = Safety.SAFE if _is_linux(text) or is_certain(blanks, meant, _NAMES) else Safety.UNSAFE
        fix = Fix(f"write `{meant}`", (Edit(value.span, meant),), safety)
    message = f"unsupported operating system {show(text)}, expected `linux` or `windows`"
    if same and blanks != text:
        message = f"a no-break space `U+00A0` belongs to the operating system `{blanks.strip()}`, expected `{meant}` alone"
    yield Finding(violation.at, message, _WHY, fix=fix)


def _missing(violation: Violation, ctx: Context) -> Iterator[Finding]:
    mapping = mapping_of(violation, ctx)
    if mapping is None:
        return
    entry = misspelt("os", mapping, known_keys(violation))
    if entry is not None:
        yield in_its_place(violation, entry, _WHY)
    elif mapping.entries:
        message = "`os` is missing at the top level, expected `linux` or `windows`"
        yield Finding(place_of(mapping, ctx.document.text), message, _WHY)


def _is_linux(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _LINUX)


def _meant(text: str) -> str:
    if _is_linux(text):
        return "linux"
    plain = text.replace("\u00a0", " ").strip().lower()
    if plain in ("linux", "windows"):
        return plain
    return "windows" if plain.startswith("windows") else nearest(plain, _NAMES)
