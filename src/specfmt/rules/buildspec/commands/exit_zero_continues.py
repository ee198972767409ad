"""`exit 0` to end the build early: the build goes on.

`exit 0` ends the script of its own item, with success. CodeBuild sees a command that succeeded and runs the next one.
There is no command that ends a build successfully before its end.

Put the condition around the later commands, or let an earlier step write a marker that they look at. In a pipeline, a
stage condition or a filter on the trigger can keep the build from starting at all.

Reported where the item ends with a conditional `exit 0`, and other commands follow.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - git diff --quiet origin/main -- infra && exit 0  # error
      - terraform apply -auto-approve
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - git diff --quiet origin/main -- infra || terraform apply -auto-approve
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called, is_last, span_of
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand

_ENCLOSING = frozenset(("if", "group"))


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"(?:\s|;|\}|\bfi\b)*")


@rule(on=Command, group="suspicious", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "exit 0" not in command.text or command.block == "finally" or is_last(command):
        return
    for simple in called(command, "exit"):
        if [word.text for word in simple.argv[1:]] not in (["0"], []):
            continue
        if not _is_conditional(simple, command) or not _end().fullmatch(command.text, simple.span.end):
            continue
        yield Finding(
            command.at(span_of(simple.argv)),
            "`exit 0` does not end the build: the next command runs",
            why="it ends the script of its own item with success, and CodeBuild goes on",
        )


def _is_conditional(simple: SimpleCommand, command: Command) -> bool:
    """Tell whether the call is the reaction to something, or all that the item does."""
    if not _ENCLOSING.issuperset(simple.context) or simple.before == "||" or len(simple.argv) < 2:
        return False
    return "if" in simple.context or simple.before == "&&" or len(command.script.commands) == 1
