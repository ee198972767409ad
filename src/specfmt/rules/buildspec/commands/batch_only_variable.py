"""`CODEBUILD_BATCH_BUILD_IDENTIFIER` in a file without a `batch`.

Only builds of a batch have this variable; elsewhere it is empty. Off by default: the batch may be defined in another
file that names this one as the buildspec of a task.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make $CODEBUILD_BATCH_BUILD_IDENTIFIER  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
    - identifier: windows
phases:
  build:
    commands:
      - make $CODEBUILD_BATCH_BUILD_IDENTIFIER
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "CODEBUILD_BATCH_BUILD_IDENTIFIER"


@rule(on=Command, group="suspicious", severity=Severity.INFO, default=False)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    at = command.text.find(_NAME)
    if at < 0 or command.spec.has("batch"):
        return
    yield Finding(
        command.at(Span(at, at + len(_NAME))),
        f"`{_NAME}` is empty outside of a batch, and this file has none",
        why="CodeBuild sets it in the builds of a batch only",
    )
