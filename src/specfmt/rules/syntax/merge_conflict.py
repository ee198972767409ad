"""A mark of a merge conflict that was left in the file.

Git writes `<<<<<<<`, `=======` and `>>>>>>>` around two versions of the same lines. Such a file is no YAML, and it is
rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Keep one version and remove the marks.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
<<<<<<< HEAD  # error
      - make all
=======
      - make
>>>>>>> feature
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make all
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("merge-conflict",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterable[Finding]:
    return findings(problem, ctx)
