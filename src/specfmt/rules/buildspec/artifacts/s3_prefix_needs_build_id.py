"""`s3-prefix` of an artifact, which counts only with the namespace `BUILD_ID`.

CodeBuild puts the prefix before the build's id. If the project's artifacts have the namespace type `NONE`, it is
ignored.

Off unless it is selected: the file does not show what the project says.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files: [app.zip]
  s3-prefix: nightly  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files: [app.zip]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="style", severity=Severity.INFO, default=False)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    entry = artifacts.entry("s3-prefix")
    if entry is not None:
        message = "`s3-prefix` counts only if the project's artifacts have the namespace `BUILD_ID`"
        yield Finding(entry.key, message, "otherwise CodeBuild ignores it")
