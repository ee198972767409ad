"""Two items between brackets without a comma.

Inside `[ ]` and `{ }` a comma parts the items, in YAML as in JSON. Without it the whole file is rejected before the first
phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`.

## Bad

```json buildspec
{
  "version": 0.2  // error
  "phases": {"build": {"commands": ["make"]}}
}
```

## Good

```json buildspec
{
  "version": 0.2,
  "phases": {"build": {"commands": ["make"]}}
}
```

## Fixed

```json buildspec
{
  "version": 0.2,
  "phases": {"build": {"commands": ["make"]}}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("missing-comma",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
