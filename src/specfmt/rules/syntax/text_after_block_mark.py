"""Text on the same line as the `|` or `>` that opens a block.

The lines of a block begin below its mark; behind the mark only a comment may stand. Anything else makes the file no
YAML, and it is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - | set -e  # error
        make
        make test
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        make
        make test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("block-header",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
