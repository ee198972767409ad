"""`name` of an artifact, which counts only if the project allows it.

The name is used where the project has *Enable semantic versioning* (`overrideArtifactName`) switched on. Otherwise, and
in every build that a pipeline starts, the project or the pipeline names the artifact.

Off unless it is selected: the file does not show what the project says.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files: [app.zip]
  name: app-$CODEBUILD_BUILD_NUMBER  # error
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
    entry = artifacts.entry("name")
    if entry is not None:
        message = "`name` counts only if the project lets the buildspec name its artifacts"
        yield Finding(entry.key, message, "a build that a pipeline starts ignores it")
