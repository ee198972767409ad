"""A cache key that never changes.

A cache with a key is written once and never updated. A key without a variable or `$(codebuild-hash-files ...)` is the
same for every build, so the cache stays forever what the first build put there. Put the hash of the lock file in the
key, or leave `key` out: CodeBuild then keeps one cache and renews it.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: npm-cache  # error
  paths:
    - node_modules/**/*
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  paths:
    - node_modules/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import is_filled_in
from specfmt.views.buildspec import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Cache, group="suspicious", severity=Severity.WARNING)
def check(cache: Cache, ctx: Context) -> Iterator[Finding]:
    key = cache.text("key")
    entry = cache.entry("key")
    if (
        key is None
        or entry is None
        or is_filled_in(key, underscores=True)
        or (cache.text("action") or "").lower() == "restore"
    ):
        return
    yield Finding(
        entry.value,
        f"the key `{key[:60]}` is the same for every build, so its cache is never renewed",
        "a cache with a key is written once and not updated afterwards",
    )
