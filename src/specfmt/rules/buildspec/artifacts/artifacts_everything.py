"""An artifact of everything in the source directory.

`**/*` without a `base-directory` packs the whole folder: `node_modules`, what tests left behind, perhaps files with
secrets. Often that is meant, so the rule is off unless it is selected.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - '**/*'  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  base-directory: dist
  files:
    - '**/*'
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
    if artifacts.has("base-directory") or artifacts.has("exclude-paths"):
        return
    for each in artifacts.files:
        if each.text in ("**/*", "**", "./**/*"):
            yield Finding(
                each, f"`{each.text}` packs the whole source directory", "also what nobody needs later"
            )
