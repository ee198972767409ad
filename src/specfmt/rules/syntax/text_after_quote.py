"""Text behind a closing quote.

A value that starts with a quotation mark ends at the next one; what follows cannot be placed, and the whole file is
rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. In a command the quotes were meant for the
shell: put the whole command in quotes of the other kind.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "C:/Program Files/NSIS/makensis.exe" setup.nsi  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '"C:/Program Files/NSIS/makensis.exe" setup.nsi'
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '"C:/Program Files/NSIS/makensis.exe" setup.nsi'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("text-after-quote",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
