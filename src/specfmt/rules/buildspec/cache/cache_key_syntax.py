"""A cache key with a bracket too many or too few.

The key is evaluated by the shell, so that `$(codebuild-hash-files ...)` and variables work in it. A stray `}` becomes
part of the key (a sample in the User Guide has one); a `$(` or `${` that is not closed cannot be evaluated.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: 'npm-$(codebuild-hash-files package-lock.json) }'  # error
  paths:
    - node_modules/**/*
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: npm-$CODEBUILD_RESOLVED_SOURCE_VERSION
  fallback-keys:
    - npm-${BRANCH-  # error
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
  key: 'npm-${BRANCH:-main}-$(codebuild-hash-files package-lock.json)'
  paths:
    - node_modules/**/*
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm ci]
cache:
  key: 'npm-$(codebuild-hash-files package-lock.json)'
  paths:
    - node_modules/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.buildspec import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar

_CLOSERS = {"(": ")", "{": "}"}


@rule(on=Cache, group="suspicious", severity=Severity.WARNING)
def check(cache: Cache, ctx: Context) -> Iterator[Finding]:
    for each in (*cache.scalars("key"), *cache.scalars("fallback-keys")):
        if not any(sign in each.text for sign in "(){}"):
            continue
        problem = _problem(each.text)
        if problem:
            why = "the shell evaluates the key; a stray bracket becomes part of it"
            yield Finding(each, problem, why, fix=_fix(each))


def _fix(key: Scalar) -> Fix | None:
    """Remove a bracket behind the rest of the key."""
    text = key.text.rstrip()
    rest = text[:-1].rstrip()
    if text[-1:] not in tuple(")}") or not rest or _problem(rest):
        return None
    return Fix.of(f"remove the `{text[-1]}`", replaced(key, rest), Safety.UNSAFE)


def _problem(key: str) -> str:
    """What is wrong with the brackets of a key; empty where nothing is, or where quotes hide them."""
    if any(sign in key for sign in "'\"\\`#\n"):
        return ""
    pending: list[str] = []
    for at, char in enumerate(key):
        if char in _CLOSERS:
            if pending or key[at - 1 : at] == "$":
                pending.append(char)
        elif char in ")}":
            if not pending:
                return f"`{char}` in the key closes nothing"
            if _CLOSERS[pending.pop()] != char:
                return f"`{char}` in the key closes another bracket"
    return f"`${pending[0]}` in the key is not closed" if pending else ""
