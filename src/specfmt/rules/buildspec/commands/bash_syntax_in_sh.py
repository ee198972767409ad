"""Syntax of bash in a command that `sh` runs on Ubuntu.

Without `env.shell: bash` CodeBuild runs commands with `sh`. On its Ubuntu images (`aws/codebuild/standard`) that is
dash, which knows no `[[`, no `source`, no arrays and no `<<<`: the command ends with `not found` or a syntax error. On
Amazon Linux `sh` is bash, so that the same file works there.

Set `shell: bash` under `env`, or write it the portable way: `[ ]`, `.`, `case`.

Reported only where the file itself says that the commands run in such a shell: the images of its batch are Ubuntu
images, or `shell` is `sh`. See also `bash-syntax`, which is off by default.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.shell

## Bad

```yaml buildspec
version: 0.2
env:
  shell: /bin/sh
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

```yaml buildspec
version: 0.2
env:
  shell: /bin/sh
phases:
  build:
    commands:
      - case $TAG in v*) make release;; esac
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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._bash import bashism, runs_on_ubuntu, with_bash
from specfmt.rules.buildspec._commands import edit
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if spec.shell not in ("sh", "default"):
        return
    if spec.shell == "default" and not (spec.images and runs_on_ubuntu(spec, ctx.document.root_path)):
        return
    for command in spec.commands:
        found = bashism(command)
        if found is None:
            continue
        fix = with_bash(spec)
        if found.what == "source" and "/" in command.text[found.span.end :].lstrip().partition(" ")[0]:
            made = edit(command, found.span, ".")
            fix = Fix("write `.`", (made,), Safety.SAFE) if made is not None else fix
        yield Finding(
            command.at(found.span),
            f"`{found.what}` is bash, and `sh` runs this command",
            why="the `sh` of Ubuntu is dash, which does not know it",
            fix=fix,
        )
