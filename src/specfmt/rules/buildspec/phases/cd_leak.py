"""A `cd` that the later phases inherit.

In version 0.2 all commands of a build run in one shell: after a `cd` in one phase the commands of the next phases start
in that folder too. The paths under `artifacts`, `reports` and `cache` stay relative to the source folder all the same.

Go back with `cd "$CODEBUILD_SRC_DIR"`, or keep the `cd` to itself: `(cd app && npm ci)`, or both in one item that ends
where it began.

Off by default, because many files mean it.

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - cd app  # error
      - npm ci
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - cd app
      - npm ci
      - cd "$CODEBUILD_SRC_DIR"
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._commands import called, shown, span_of
from specfmt.views.buildspec import PHASES, Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Phase, group="suspicious", severity=Severity.INFO, default=False)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    spec = phase.spec
    if not phase.known or spec.version == "0.1":
        return
    last = None
    depth = 0
    for command in phase.commands:
        for simple in called(command, "cd", "pushd", "popd"):
            if simple.context or simple.piped or len(simple.argv) < 2:
                continue
            target = simple.argv[1].text
            if target.startswith(("$", "/", "-", "~")):
                depth, last = 0, None
                continue
            for part in target.split("/"):
                depth += -1 if part == ".." else 1 if part not in ("", ".") else 0
            last = (command, simple)
    if last is None or depth == 0:
        return
    index = PHASES.index(phase.name)
    later = next(
        (each for each in spec.ordered_phases if PHASES.index(each.name) > index and each.commands), None
    )
    if later is None or any("cd " in command.text for command in later.commands):
        return
    command, simple = last
    words = shown(command.text[simple.span.start : simple.span.end])
    yield Finding(
        command.at(span_of(simple.argv)),
        f"`{words}` also moves the commands of `{later.name}`",
        why="in version 0.2 all phases share one shell",
        related=(Related(later.key.span, "starts in the other folder"),),
    )
