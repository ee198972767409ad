"""`codebuild-tests-run` in a file without `build-fanout`.

The tool divides the tests among the builds of a `build-fanout`. In any other build there is nothing to divide, and it
runs them all: that works, and is slower than the line suggests.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search "codebuild-glob-search '**/*.test.js'"  # error
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
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="suspicious", severity=Severity.INFO)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "codebuild-tests-run" not in command.text:
        return
    batch = command.spec.batch
    if batch is not None and any(entry.name == "build-fanout" for entry in batch.types):
        return
    for each in command.script.commands:
        if each.name == "codebuild-tests-run":
            message = "`codebuild-tests-run` runs all tests here, the file has no `build-fanout`"
            yield Finding(
                command.at(each.argv[0].span), message, "it divides the tests among the builds of a fan-out"
            )
