"""A second `: ` on a line that has no quotes.

YAML reads `: ` (and a colon at the end of the line) as the end of a key, and one line can hold only one key. The whole
file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Quote the value. A colon with no
blank behind it, as in a URL, does no harm. A command with just one `: ` is valid YAML of the wrong shape: that is
`command-not-a-string`.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    TITLE: Release: nightly  # error
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
    TITLE: 'Release: nightly'
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
    TITLE: 'Release: nightly'
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


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("mapping-value",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
