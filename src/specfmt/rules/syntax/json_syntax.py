"""A JSON file that is no JSON.

A file whose name ends in `.json` is read by the rules of JSON, as the AWS CLI and the services read it: keys and texts in
double quotes, numbers without leading zeros, `true`, `false` and `null` in lower case, no line breaks inside quotes, no
byte order mark.

## Bad

```json buildspec
{
  "version": 0.2,
  phases: {"build": {"commands": ["make"]}}  // error
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


@rule(
    on=SyntaxProblem,
    group="syntax",
    severity=Severity.ERROR,
    slugs=("json", "json-control", "json-number", "json-quotes", "bom"),
)
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
