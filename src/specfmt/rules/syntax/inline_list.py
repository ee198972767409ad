"""A list item on the line of its key.

The dashes of a list stand on lines of their own below the key; behind a key YAML cannot place a dash and rejects the
whole file, before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. A list on one line is written in
brackets: `[a, b]`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: - make  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("inline-list",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
