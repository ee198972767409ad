"""A test or scan in a phase with `on-failure: CONTINUE`, and a later phase that publishes.

With `CONTINUE` CodeBuild goes on with the next phase whatever happened in this one. A failing test or audit then stops
nothing: what it should have held back is published.

Take `on-failure: CONTINUE` away, or let only the commands that may fail have it, in a phase of their own.

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    on-failure: CONTINUE  # error
    commands:
      - npm test
  build:
    commands:
      - npm publish
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    on-failure: ABORT
    commands:
      - npm test
  build:
    commands:
      - npm publish
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._commands import shown, span_of
from specfmt.rules.buildspec._effects import checks, publishes
from specfmt.views.buildspec import PHASES, Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from specfmt.shell.nodes import SimpleCommand


@rule(on=Phase, group="suspicious", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    if phase.on_failure != "CONTINUE" or not phase.known or not phase.spec.is_posix:
        return
    gate = _first(phase, checks)
    if gate is None:
        return
    for later in phase.spec.ordered_phases:
        if PHASES.index(later.name) <= PHASES.index(phase.name):
            continue
        if any("CODEBUILD_BUILD_SUCCEEDING" in command.text for command in later.commands):
            return
        found = _first(later, publishes)
        if found is not None:
            yield Finding(
                phase.node.get("on-failure") or phase.key,
                f"a failure of `{gate[0]}` does not keep `{found[0]}` from running",
                why="with `CONTINUE` CodeBuild goes on with the next phase, whatever failed in this one",
                related=(gate[1], found[1]),
            )
            return


def _first(phase: Phase, what: Callable[[SimpleCommand], str]) -> tuple[str, Related] | None:
    """The first command of a kind: its words, and where it stands."""
    for command in phase.commands:
        for simple in command.script.commands:
            words = what(simple)
            if words and simple.after != "||":
                return shown(words), Related(command.at(span_of(simple.argv)), f"`{words}` runs here")
    return None
