"""Typographic quotation marks in place of straight ones.

Word processors and chat programs turn `"` into curly marks. YAML does not know these as quotes, so a `: ` or another sign
between them keeps its meaning, and the file is rejected before the first phase, in `DOWNLOAD_SOURCE` with
`YAML_FILE_ERROR`.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    TITLE: “Release: nightly”  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    TITLE: "Release: nightly"
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    TITLE: "Release: nightly"
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("smart-quotes",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
