"""A bracket or brace that is not closed, or closes nothing.

`[a, b]` is a list and `{a: b}` a mapping; YAML and JSON look for the closing one in all the lines that follow. A file
with a bracket too many or too few is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Where
the bracket belongs to a text, quote the text.

Where the mark stands behind a `: ` in a command, that colon is the mistake: YAML takes what follows it for a value of its
own. The finding then says so.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make, make test  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make, make test]
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make, make test]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(
    on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("unclosed-bracket", "unmatched-bracket")
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
