"""`CODEBUILD_CURRENT_SHARD_FILES` in a file that never runs `codebuild-tests-run`.

The variable holds the test files of this build, and only `codebuild-tests-run` sets it, for the command that it runs.
Elsewhere it is empty, and most test runners take no files for all files.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npx jest $CODEBUILD_CURRENT_SHARD_FILES  # error
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
      - >-
        codebuild-tests-run
        --test-command 'npx jest "$CODEBUILD_CURRENT_SHARD_FILES"'
        --files-search "codebuild-glob-search '**/*.test.js'"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "CODEBUILD_CURRENT_SHARD_FILES"


@rule(on=Command, group="suspicious", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if _NAME not in command.text or "codebuild-tests-run" in ctx.document.text:
        return
    start = command.text.find(_NAME)
    place = command.at(Span(start, start + len(_NAME)))
    yield Finding(
        place, f"`{_NAME}` is empty here", "only `codebuild-tests-run` sets it, for the command that it runs"
    )
