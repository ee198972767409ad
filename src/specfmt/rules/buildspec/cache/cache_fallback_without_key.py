"""`fallback-keys` without `key`.

The fallback keys are tried where no cache has exactly the `key`. Without a `key` CodeBuild ignores them.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  fallback-keys:  # error
    - npm-
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
  fallback-keys:
    - npm-
  paths:
    - node_modules/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Cache, group="correctness", severity=Severity.WARNING)
def check(cache: Cache, ctx: Context) -> Iterator[Finding]:
    entry = cache.entry("fallback-keys")
    if entry is not None and cache.text("key") is None and cache.scalars("fallback-keys"):
        yield Finding(entry.key, "`fallback-keys` has no effect without `key`", "CodeBuild ignores them")
