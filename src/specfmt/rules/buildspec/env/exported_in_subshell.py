"""An exported variable that is only ever set in a child shell.

`exported-variables` takes the value that the variable has in the shell of the build when it ends. What a child shell
sets is gone with it: `bash -c 'export X=1'`, `( X=1 )`, a part of a pipe such as `... | read X`, and `X=1 command`.

Set the variable in the command itself: `export X=$(...)`.

## Bad

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - CHART_VERSION
phases:
  build:
    commands:
      - bash -c 'export CHART_VERSION=1.4.$CODEBUILD_BUILD_NUMBER'  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - CHART_VERSION
phases:
  build:
    commands:
      - export CHART_VERSION=1.4.$CODEBUILD_BUILD_NUMBER
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, Span, rule
from specfmt.rules.buildspec._commands import mentions
from specfmt.rules.buildspec._exports import plainly_exported
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Env, group="correctness", severity=Severity.WARNING)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    defined = {each.name for each in env.definitions}
    wanted = {each.text: each for each in env.exported if each.text and each.text not in defined}
    if not wanted or not env.spec.is_posix:
        return
    commands = [each for each in env.spec.commands if mentions(each, wanted)]
    for command in commands:
        if name := plainly_exported(command.text):
            wanted.pop(name, None)
    if not wanted or not commands:
        return
    from specfmt.shell.assignments import sets_unknown, variables_set

    if any(
        sets_unknown(each.script)
        for each in env.spec.commands
        if any(sign in each.text for sign in ("eval", "source", ". "))
    ):
        return
    lost: dict[str, tuple[Span, str]] = {}
    kept = set()
    for command in commands:
        for found in variables_set(command.script):
            if found.name not in wanted:
                continue
            if found.scope in ("subshell", "command"):
                lost.setdefault(found.name, (command.at(found.span), found.scope))
            else:
                kept.add(found.name)
    for name, (place, scope) in lost.items():
        if name not in kept:
            where = "in a child shell" if scope == "subshell" else "for one command"
            yield Finding(
                place,
                f"`{name}` is set only {where}, and cannot be exported",
                why="CodeBuild exports what the shell of the build knows when it ends",
                related=(Related(wanted[name].span, "exported here"),),
            )
