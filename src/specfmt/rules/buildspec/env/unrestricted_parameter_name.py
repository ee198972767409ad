"""A name under `parameter-store` that does not start with `/CodeBuild/`.

The service role that the console creates for a project may read only parameters whose names start with `/CodeBuild/`.
With such a role the build fails in DOWNLOAD_SOURCE, because it may not read the parameter. A role with a policy of
your own may read any name, and then this rule has nothing to say; it is off by default.

## Bad

```yaml buildspec
version: 0.2
env:
  parameter-store:
    LICENSE: /shop/license  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  parameter-store:
    LICENSE: /CodeBuild/shop/license
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Variable, group="suspicious", severity=Severity.INFO, default=False)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    text = variable.text
    if (
        variable.source != "parameter-store"
        or not text
        or text.startswith(("/CodeBuild/", "arn:"))
        or "$" in text
    ):
        return
    yield Finding(
        variable.value,
        f"a role that CodeBuild created may not read `{text}`",
        why="its policy covers only names that start with `/CodeBuild/`",
    )
