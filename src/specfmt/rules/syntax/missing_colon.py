"""A line that should be a key and has no colon, or none with a blank behind it.

Between the keys of a mapping every line must be `key: value`, with a blank behind the colon. A reader of YAML gives up
at such a line, or at the next one; the whole file is rejected before the first phase, in `DOWNLOAD_SOURCE` with
`YAML_FILE_ERROR`. In JSON the colon stands between the quoted key and its value.

## Bad

```yaml buildspec
version 0.2  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```

## Fixed

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
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("missing-colon", "missing-blank"))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
