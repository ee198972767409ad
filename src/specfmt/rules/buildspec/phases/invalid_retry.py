"""A count or pattern of `RETRY` in `on-failure` that CodeBuild cannot use.

`RETRY-count-regex` takes a count of at most 100 and a regular expression that error messages are compared with; both
may be left out. Digits right after `RETRY-` are the count.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    on-failure: RETRY-500  # error
    commands: [make tools]
  build:
    on-failure: RETRY-3-([  # error
    commands: [make]
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    on-failure: RETRY-100
    commands: [make tools]
  build:
    on-failure: RETRY-3-.*(timeout|reset).*
    commands: [make]
```
"""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import is_filled_in
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_PATTERN = 1000
_MOST_RETRIES = 100


@rule(on=Phase, group="correctness", severity=Severity.ERROR)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    text = phase.on_failure
    if text is None or not text.startswith("RETRY-"):
        return
    written = (phase.text("on-failure") or "")[len("RETRY-") :]
    count, dash, pattern = written.partition("-")
    if not count.isdecimal() or not count.isascii():
        count, dash, pattern = "", "-", written
    place = phase.get("on-failure")
    if place is None:
        return
    if count and int(count[:9]) > _MOST_RETRIES:
        message = f"`{count[:20]}` retries are too many, at most {_MOST_RETRIES} are possible"
        yield Finding(place, message, "CodeBuild takes a count from 0 to 100")
    elif dash and not _compiles(pattern):
        message = f"the pattern `{pattern[:60]}` is no regular expression"
        yield Finding(place, message, "CodeBuild compares error messages with it and cannot read it")


def _compiles(pattern: str) -> bool:
    """Tell whether a pattern may be one: what Python refuses for brackets and repetitions, every engine does."""
    bare = pattern.replace("{", "").replace("}", "").replace("$", "")
    if len(pattern) > _LONGEST_PATTERN or is_filled_in(bare, underscores=True):
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python's plans for nested sets are no concern of the service
            re.compile(pattern)
    except re.error as error:
        certain = (
            "unterminated character set",
            "missing ), unterminated subpattern",
            "unbalanced parenthesis",
        )
        return not str(error).startswith((*certain, "nothing to repeat"))
    except (RecursionError, OverflowError):
        return True
    return True
