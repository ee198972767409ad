"""A folder among the files of an artifact, without a pattern for what is in it.

`files` names files. A folder alone, `dist/`, matches none; all files in it and below are `dist/**/*`.

Said where it is certain that a folder is meant: the path ends with a slash, or the repository has a folder of that name.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - dist/  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - dist/**/*
    - LICENSE
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  files:
    - dist/**/*
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="suspicious", severity=Severity.INFO)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    has_base = artifacts.has("base-directory")
    for each in artifacts.files:
        path = each.text
        if any(sign in path for sign in "$*?[{\n") or path.strip("./\\") == "":
            continue
        in_repository = not has_base and not path.startswith("/") and bool(ctx.project.names_in(path))
        if not path.endswith("/") and not in_repository:
            continue
        pattern = path.rstrip("/") + "/**/*"
        edit = replaced(each, pattern)
        yield Finding(
            each,
            f"`{path}` is a folder and matches no file, write `{pattern}`",
            "the files of an artifact are found by patterns; a folder alone does not stand for what is in it",
            fix=Fix.of(f"change to `{pattern}`", edit, Safety.UNSAFE),
        )
