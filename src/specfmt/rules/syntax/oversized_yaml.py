"""YAML that is nested too deep, or that aliases blow up without measure.

A few lines of aliases that repeat aliases can stand for millions of values, and readers of YAML refuse such a file to
protect themselves. The same goes for brackets within brackets without end. No build needs either; what stands behind the
place was not checked.

## Bad

```yaml buildspec
version: 0.2
x-a: &a [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]
x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]  # error
phases:
  build:
    commands: *e
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands: &checks
      - make lint
  build:
    commands: *checks
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("alias-bomb", "too-deep"))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
