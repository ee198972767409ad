"""A file of an artifact that repeats `base-directory`.

`files` are looked for inside `base-directory`. With `base-directory: dist`, the pattern `dist/**/*` means the files in
`dist/dist`, and the build ends with *no matching artifact paths found*.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm run build]
artifacts:
  base-directory: dist
  files:
    - dist/**/*  # error
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

## Fixed

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

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar
from specfmt.views.buildspec import Artifacts

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifacts, group="suspicious", severity=Severity.WARNING)
def check(artifacts: Artifacts, ctx: Context) -> Iterator[Finding]:
    base = artifacts.text("base-directory")
    entry = artifacts.entry("base-directory")
    if base is None or entry is None:
        return
    folder = _plain(base)
    if not folder or folder == "." or any(sign in folder for sign in "$*?[{%"):
        return
    for each in artifacts.files:
        pattern = _plain(each.text)
        if pattern != folder and not pattern.startswith(f"{folder}/"):
            continue
        inner = pattern[len(folder) + 1 :] or "**/*"
        message = f"`{each.text}` is looked for inside `{base}`, which it repeats; write `{inner}`"
        why = "the files of an artifact are relative to its base-directory"
        edits = (Edit(each.span, "'" + inner.replace("'", "''") + "'"),)
        quote = isinstance(each, Scalar) and each.style.value in ("", "'") and not ctx.document.is_json
        fix = Fix(f"change to `{inner}`", edits, Safety.UNSAFE) if quote else None
        yield Finding(each, message, why, (Related(entry.span, "the base-directory is here"),), fix)


def _plain(path: str) -> str:
    path = path.strip().replace("\\", "/")
    while path.startswith("./"):
        path = path[2:]
    return path.rstrip("/")
