r"""A backslash in double quotes that starts no escape.

In double quotes YAML reads a backslash as the start of an escape and knows only a few of them (`\n`, `\t`, `\"`,
`\\`, ...). Any other one, such as `\d` or `\.`, makes the whole file unreadable: it is rejected before the
first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Single quotes know no escapes at all. In a JSON file the list of
escapes is shorter still.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "grep -E '\d+' app.log"  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "grep -E '[0-9]+' app.log"
      - 'sed s/\./-/ app.log'
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - "grep -E '\\d+' app.log"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("bad-escape",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
