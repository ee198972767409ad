"""A `build-fanout` without a number of builds.

`parallelism` says how many builds share the tests. It is required, and a whole number from 1 up.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-fanout:  # error
    ignore-failure: false
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search "codebuild-glob-search '**/*.test.js'"
```

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 0  # error
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search "codebuild-glob-search '**/*.test.js'"
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search "codebuild-glob-search '**/*.test.js'"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import is_filled_in, nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    why = "CodeBuild has to know how many builds share the tests"
    place = violation.at.key if isinstance(violation.at, Entry) else violation.at
    if violation.path[-1] == "build-fanout":
        if not nearest("parallelism", violation.keys):  # otherwise a misspelt key, which is told as such
            yield Finding(place, "`build-fanout` has no `parallelism`", why)
        return
    if not violation.name:
        yield Finding(place, "`parallelism` has no number", why)
    elif not is_filled_in(violation.name, underscores=True):
        yield Finding(place, f"`parallelism` is a whole number from 1 up, not `{violation.name}`", why)
