"""More than five `fallback-keys`.

A cache has at most five fallback keys, which are tried in their order.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: npm-$(codebuild-hash-files package-lock.json)
  fallback-keys:
    - npm-a-
    - npm-b-
    - npm-c-
    - npm-d-
    - npm-e-
    - npm-f-  # error
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
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    node = resolve(violation.at.value if isinstance(violation.at, Entry) else violation.at)
    most = int(violation.expected[0])
    if isinstance(node, Sequence) and len(node.items) > most:
        message = f"`fallback-keys` has {len(node.items)} keys, at most {most} are possible"
        yield Finding(node.items[most], message, "the User Guide allows five, tried in their order")
