"""A cache key that contains the name of a branch or tag.

Whoever may push a branch or open a pull request chooses that name, and with it which cache their build writes. A build
of another branch that restores the same key, or a fallback that begins like it, then runs with their files.

Off by default: it matters where builds of strangers and releases share a project.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
cache:
  key: npm-$CODEBUILD_WEBHOOK_HEAD_REF  # error
  paths:
    - /root/.npm/**/*
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  paths:
    - /root/.npm/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Scalar
from specfmt.views.buildspec import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Cache, group="security", severity=Severity.INFO, default=False)
def check(cache: Cache, ctx: Context) -> Iterator[Finding]:
    key = cache.get("key")
    nodes = (*((key,) if isinstance(key, Scalar) else ()), *cache.scalars("fallback-keys"))
    if not any("CODEBUILD_" in node.text for node in nodes):
        return
    from specfmt.catalog.variables import builtin_variables

    untrusted = [each.name for each in builtin_variables() if each.untrusted]
    for node in nodes:
        name = next((name for name in untrusted if f"${name}" in node.text or f"${{{name}" in node.text), "")
        if name:
            yield Finding(
                node,
                f"whoever names a branch chooses `{name}`, and so the cache that is read and written",
                why="builds that restore the same key get the files of that build",
            )
