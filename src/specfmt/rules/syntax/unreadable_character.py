"""A character that YAML and JSON do not allow.

Control characters, usually invisible and pasted from a terminal or a word processor, may not stand in YAML, and in JSON
only as an escape. Readers stop there: the whole file is rejected before the first phase, in `DOWNLOAD_SOURCE` with
`YAML_FILE_ERROR`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make ␈all  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make all
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make all
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    on=SyntaxProblem,
    group="syntax",
    severity=Severity.ERROR,
    slugs=("character", "control-character", "lone-surrogate"),
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    for finding in findings(problem, ctx):
        yield finding._replace(message=re.sub(r"(?<!`)U\+[0-9A-F]+", r"`\g<0>`", finding.message))
