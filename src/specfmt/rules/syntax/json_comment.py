"""A comment in a JSON file.

JSON knows no comments, neither `//` nor `#` nor `/* */`; strict readers such as the AWS CLI and the services stop at them.
Remove the comment, or write the file as YAML.

## Bad

```json buildspec
{
  // the usual build  // error
  "version": 0.2,
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


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("json-comment",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
