"""A package manager of the system, run by a user who is not root.

`run-as` lets another user run the commands. `apt-get`, `yum`, `dnf` and `apk` then end with `Permission denied` or
`are you root?`, and the phase fails.

Give that phase `run-as: root`, or call the command through `sudo` where the image has it.

## Bad

```yaml buildspec
version: 0.2
run-as: codebuild-user
phases:
  install:
    commands:
      - apt-get update  # error
```

## Good

```yaml buildspec
version: 0.2
run-as: codebuild-user
phases:
  install:
    run-as: root
    commands:
      - apt-get update
  build:
    commands:
      - sudo apt-get install -y jq
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._commands import called, is_plain
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANAGERS = ("apt-get", "apt", "yum", "dnf", "microdnf", "apk", "zypper")
# Whoever may look something up.
_READING = frozenset(
    ("list", "search", "info", "show", "--version", "version", "-v", "help", "--help", "policy")
)


@rule(on=Phase, group="correctness", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    user = phase.run_as
    if not user or user in ("root", "0") or "$" in user:
        return
    entry = phase.entry("run-as") or phase.spec.entry("run-as")
    if entry is None:
        return
    for command in phase.commands:
        for simple in called(command, *_MANAGERS):
            words = [word.text for word in simple.words]
            if simple.words[0] is not simple.argv[0] and words[0] in ("sudo", "su", "doas", "gosu"):
                continue
            if (
                not is_plain(simple)
                or not simple.argv[1:]
                or simple.argv[1].text in _READING
                or simple.after == "||"
            ):
                continue
            yield Finding(
                command.at(simple.argv[0].span),
                f"`{simple.name}` needs root, and `{user}` runs this phase",
                why="the command is refused, and the phase fails",
                related=(Related(entry.span, "the user is set here"),),
            )
            break
