"""A line whose indentation fits nothing around it.

YAML tells by the indentation alone what belongs together: the keys of one mapping, and the dashes of one list, must
stand in the same column, and a block holds either keys or dashes. A line between the columns belongs nowhere; the whole
file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
     - make test  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      - make test
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      - make test
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
    on=SyntaxProblem,
    group="syntax",
    severity=Severity.ERROR,
    slugs=("indentation", "mixed-block", "block-indentation"),
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
