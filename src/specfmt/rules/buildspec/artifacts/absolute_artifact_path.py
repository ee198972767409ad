"""A file of an artifact with an absolute path.

The files of an artifact are relative to the source directory, or to `base-directory`. Whether CodeBuild finds one by an
absolute path is not documented, and where it does, the path inside the artifact is not the one you expect. Set
`base-directory` to the folder and name the file relative to it, or copy the file into the source directory.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make package]
artifacts:
  files:
    - /tmp/out/app.zip  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make package]
artifacts:
  base-directory: /tmp/out
  files:
    - app.zip
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="suspicious", severity=Severity.INFO)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    for each in artifacts.files:
        path = each.text
        if path.startswith("/") and not path.startswith("/**") and "$" not in path:
            message = f"`{path}` is an absolute path, files are relative to the source or `base-directory`"
            yield Finding(each, message, "a file outside of them is documented for `base-directory` only")
