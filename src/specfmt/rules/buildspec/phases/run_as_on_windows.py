"""`run-as` in a build for Windows.

The user guide of CodeBuild gives `run-as` to Linux builds only: it names a Linux user. With `powershell.exe` or
`cmd.exe` as the shell the build runs on Windows, where all commands run as the container's administrator.

## Bad

```yaml buildspec
version: 0.2
run-as: builder  # error
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - dotnet build
```

## Good

```yaml buildspec
version: 0.2
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - dotnet build
```

## Fixed

```yaml buildspec
version: 0.2
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - dotnet build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    shell = spec.env.entry("shell")
    text = spec.env.text("shell")
    # Without `.exe` it may be PowerShell on Linux.
    if shell is None or text is None or text.lower() not in ("powershell.exe", "cmd.exe"):
        return
    for section in (spec, *spec.phases):
        entry = section.entry("run-as")
        if entry is not None and section.text("run-as") is not None:
            edit = without_entry(spec.source, section.node, entry)
            yield Finding(
                entry.key,
                f"`run-as` is for Linux, and `{text}` runs on Windows",
                why="CodeBuild documents `run-as` for Linux builds only",
                related=(Related(shell.span, "the shell of Windows"),),
                fix=Fix.of("remove it", edit, Safety.UNSAFE),
            )
