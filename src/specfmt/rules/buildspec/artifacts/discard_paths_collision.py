"""`discard-paths` with a pattern that looks into folders.

`discard-paths: yes` puts all files into one folder. Of two files with the same name in different folders one is lost,
and a pattern like `**/*` often meets several `index.html`.

Off unless it is selected.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - dist/**/*
  discard-paths: yes  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - target/*.jar
  discard-paths: yes
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.buildspec import Artifacts
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="suspicious", severity=Severity.INFO, default=False)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    entry = artifacts.entry("discard-paths")
    if entry is None or not is_true(entry.value):
        return
    each = next((one for one in artifacts.files if "**" in one.text), None)
    if each is not None:
        message = f"`discard-paths` keeps one file of each name that `{each.text}` matches"
        yield Finding(
            entry, message, "all files go to one folder", (Related(each.span, "the pattern is here"),)
        )
