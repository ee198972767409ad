"""Syntax of bash in a file that does not ask for bash.

Without `env.shell: bash` CodeBuild runs commands with `sh`. On Amazon Linux that is bash too; on Ubuntu images
(`aws/codebuild/standard`) it is dash, which knows no `[[`, no `source` and no arrays. A file without `shell` therefore
breaks when the project changes its image.

Off by default, because most projects keep to Amazon Linux. Where the file itself says that it runs on Ubuntu, the rule
`bash-syntax-in-sh` speaks up instead.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - if [[ $TAG == v* ]]; then make release; fi  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - if [[ $TAG == v* ]]; then make release; fi
```

## Fixed

```yaml buildspec
version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - if [[ $TAG == v* ]]; then make release; fi
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._bash import bashism, runs_on_ubuntu, with_bash
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if spec.shell != "default" or not spec.is_posix or runs_on_ubuntu(spec, ctx.document.root_path):
        return
    for command in spec.commands:
        found = bashism(command)
        if found is not None:
            yield Finding(
                command.at(found.span),
                f"`{found.what}` is bash, and no `shell: bash` asks for it",
                why="without `env.shell` CodeBuild runs `sh`, which is dash on Ubuntu images",
                fix=with_bash(spec),
            )
