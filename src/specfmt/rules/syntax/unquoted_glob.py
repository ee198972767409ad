"""A glob that starts with `*` and is not quoted.

YAML reads `*` at the start of a value as an alias, a reference to an earlier `&` anchor. There is none, so the whole
file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Quotes make it a plain text.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - **/*  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - '**/*'
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - '**/*'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("unquoted-glob",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return command_findings(problem, ctx)
