"""A tab where YAML allows only spaces.

YAML tells by the width of the indentation what belongs together, and since nobody knows how wide a tab is, it forbids
them there. The whole file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Tabs inside
a value, and inside the lines of a `|` block behind their indentation, are fine.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
␉  - make test  # error
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


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("tab",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
