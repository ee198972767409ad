"""A bracket or brace that is not closed, or closes nothing.

`[a, b]` is a list and `{a: b}` a mapping; YAML and JSON look for the closing one in all the lines that follow. A file
with a bracket too many or too few is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Where
the bracket belongs to a text, quote the text.

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(
    on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("unclosed-bracket", "unmatched-bracket")
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
