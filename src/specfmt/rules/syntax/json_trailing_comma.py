"""A comma behind the last item in a JSON file.

JavaScript and YAML allow it, JSON does not: strict readers such as the AWS CLI and the services stop at the bracket that
follows. Remove the comma.

## Bad

```json buildspec
{
  "version": 0.2,
  "phases": {"build": {"commands": ["make"]}},  // error
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


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("trailing-comma",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
