"""An alias `*name` without an anchor `&name` before it.

YAML reads `*` at the start of a value as an alias that repeats what an anchor has named earlier in the same file. Without
that anchor the whole file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Where a plain
text is meant, quote it.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    commands: &setup
      - npm ci
  build:
    commands: *set_up  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands: &setup
      - npm ci
  build:
    commands: *setup
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("undefined-alias", "unknown-anchor"))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
