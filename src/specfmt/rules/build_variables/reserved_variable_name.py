"""A variable whose name starts with `CODEBUILD_`.

The user guide of CodeBuild reserves this prefix for the variables that the service sets itself, and asks not to define
others. A variable of that name may work today and be overwritten by the service tomorrow.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    CODEBUILD_TICKET: OPS-12  # error
phases:
  build:
    commands:
      - ./report.sh
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    TICKET: OPS-12
phases:
  build:
    commands:
      - ./report.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.variables import builtin_variable, is_reserved
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Variable, group="suspicious", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    name = variable.name
    if not is_reserved(name):
        return
    if builtin_variable(name) is not None:
        message = f"`{name}` is set by CodeBuild itself"
    else:
        message = f"the name `{name}` is reserved"
    yield Finding(variable.key, message, why="names that start with `CODEBUILD_` belong to CodeBuild")
