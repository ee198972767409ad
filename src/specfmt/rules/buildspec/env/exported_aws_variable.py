"""A variable named `AWS_...` under `exported-variables`.

`exported-variables` hands values to the later actions of a pipeline. The user guide of CodeBuild excludes every name
that starts with `AWS_`, because those names carry the region and the credentials of the build itself.

Copy the value into a variable with a name of your own, in any command, and export that one.

## Bad

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - AWS_REGION  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - BUILD_REGION
phases:
  build:
    commands:
      - export BUILD_REGION=$AWS_REGION
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Env, group="correctness", severity=Severity.ERROR)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    for item in env.exported:
        if item.text.startswith("AWS_"):
            yield Finding(
                item,
                f"`{item.text}` cannot be exported",
                why="CodeBuild exports no variable whose name starts with `AWS_`",
            )
