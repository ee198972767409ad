"""A quotation mark that is never closed.

YAML reads a quoted value on to the next quotation mark of the same kind, over as many lines as it takes, so the reader
gives up far below the mistake or at the end of the file. The whole file is rejected before the first phase, in
`DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. The finding stands at the mark that opens the value.

Where the mark stands behind a `: ` in a command, that colon is the mistake: YAML takes what follows it for a value of its
own. The finding then says so.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "make all  # error
      - make test
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "make all"
      - make test
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "make all"
      - make test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("unclosed-quote",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
