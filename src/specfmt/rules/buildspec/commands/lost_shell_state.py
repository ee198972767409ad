"""`cd`, `export` and the like in version 0.1, where every command has a shell of its own.

Under `version: 0.1` CodeBuild starts a new shell for every item of `commands`. A folder or variable that one item sets
is gone in the next. Version 0.2 runs all commands in one shell.

Change the version to 0.2, or join the commands: `cd app && npm ci`.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec-ref-versions

## Bad

```yaml buildspec
version: 0.1
phases:
  build:
    commands:
      - cd app  # error
      - npm ci
```

## Good

```yaml buildspec
version: 0.1
phases:
  build:
    commands:
      - cd app && npm ci
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - cd app
      - npm ci
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - cd app
      - npm ci
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._commands import is_last, shown
from specfmt.syntax.nodes import Scalar, Style
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEEPERS = frozenset(("cd", "pushd", "export", "source", ".", "set", "alias", "unset", "umask"))


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    spec = command.spec
    if spec.version != "0.1" or not spec.is_posix:
        return
    script = command.script
    calls = [simple for simple in script.commands if not simple.context]
    if (
        not calls
        or script.compounds
        or not all(simple.name in _KEEPERS or not simple.argv for simple in calls)
    ):
        return
    if is_last(command):
        return
    yield Finding(
        command.node,
        f"`{shown(command.text)}` has no effect on the next command",
        why="version 0.1 runs every command in a shell of its own",
        fix=_newer(spec.get("version")),
    )


def _newer(version: object) -> Fix | None:
    if not isinstance(version, Scalar) or version.style is not Style.PLAIN:
        return None
    return Fix("use version 0.2", (Edit(version.span, "0.2"),), Safety.UNSAFE)
