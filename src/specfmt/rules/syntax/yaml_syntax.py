"""A text that is no YAML, for a reason without a rule of its own.

A file that is no YAML is rejected as a whole before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`; the line
that the service names is often one or more away from the mistake.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
...
artifacts:  # error
  files: out
```

## Good

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


@rule(
    on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("", "yaml", "directive", "document-end")
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
