"""An SELinux `range` that is none.

A range is `s0`, `s0-s3`, or either with categories behind a colon: `s0:c1`, `s0:c0.c9,c20`. Categories end at 1023. The
agents reject the file for anything else.

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
      type: httpd_sys_content_t
      range: s0:c2000  # error
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
      type: httpd_sys_content_t
      range: s0:c0.c1023
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.syntax.nodes import Scalar
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 1023
_HIGHEST = 255


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    node = permission.context.get("range")
    if not isinstance(node, Scalar) or node.is_null or is_filled_in_later(node.text):
        return
    if problem := _problem(node.text):
        yield Finding(
            node,
            f"`range: {node.text[:60]}` is no range, {problem}",
            "the agents take ranges such as `s0` or `s0-s3:c1,c5.c9`",
        )


def _problem(text: str) -> str:
    levels, colon, categories = text.partition(":")
    low, dash, high = levels.partition("-")
    for level in (low, high) if dash else (low,):
        if _number(level, "s") is None:
            return f"`{level[:20]}` is no sensitivity" if level else "a sensitivity is missing"
    numbers = [_number(level, "s") or 0 for level in ((low, high) if dash else (low,))]
    if numbers != sorted(numbers):
        return "it ends below its start"
    if numbers[-1] > _HIGHEST:
        return f"agent 2.x takes sensitivities up to {_HIGHEST}"
    return _problem_of_categories(categories) if colon else ""


def _problem_of_categories(text: str) -> str:
    taken: list[tuple[int, int]] = []
    for part in text.split(","):
        first, dot, last = part.partition(".")
        numbers = [_number(each, "c") for each in ((first, last) if dot else (first,))]
        if None in numbers:
            return f"`{part[:20]}` is no category" if part else "a category is missing"
        known = [each for each in numbers if each is not None]
        if max(known) > _MOST:
            return f"categories end at {_MOST}"
        if known != sorted(known):
            return f"`{part[:20]}` ends below its start"
        taken.append((known[0], known[-1]))
    taken.sort()
    if any(before[1] >= after[0] for before, after in pairwise(taken)):
        return "agent 1.x takes each category once"
    return ""


def _number(text: str, letter: str) -> int | None:
    digits = text[1:]
    return (
        int(digits)
        if text[:1] == letter and digits.isascii() and digits.isdigit() and len(digits) < 10
        else None
    )
