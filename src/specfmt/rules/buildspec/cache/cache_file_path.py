"""A single file, or the files of one folder, among the paths of the cache.

With a local cache only folders can be cached; CodeBuild says so in the log and caches nothing. With a cache in S3
files work too. Write `folder/**/*` for a folder.

Off unless it is selected: the file does not show which cache the project has.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
cache:
  paths:
    - /root/.tools/*  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
cache:
  paths:
    - /root/.tools/**/*
    - node_modules
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Cache, group="suspicious", severity=Severity.INFO, default=False)
def check(cache: Cache, ctx: Context) -> Iterator[Finding]:
    for each in cache.paths:
        last = each.text.rpartition("/")[2]
        if "**" in each.text or "$" in last or not last:
            continue
        if last == "*" or "." in last.strip("."):
            message = f"`{each.text}` names files; a local cache takes folders only"
            yield Finding(each, message, "in S3 it works, with a local cache nothing is cached")
