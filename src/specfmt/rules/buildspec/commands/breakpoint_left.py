"""`codebuild-breakpoint` in a committed file.

The command pauses a build that was started with a debug session, until somebody calls `codebuild-resume`. In other
builds it does nothing, which is why some leave it in for good; therefore this rule is off by default.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/session-manager.html

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - codebuild-breakpoint  # error
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called, span_of
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="suspicious", severity=Severity.INFO, default=False)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    for simple in called(command, "codebuild-breakpoint"):
        yield Finding(
            command.at(span_of(simple.argv)),
            "`codebuild-breakpoint` is left in",
            why="a build with a debug session waits here until somebody resumes it",
        )
