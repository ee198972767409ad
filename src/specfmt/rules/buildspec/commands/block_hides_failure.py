"""A block of several lines in which only the last line decides about success.

CodeBuild gives an item of `commands` to the shell as one script and looks at its exit status, which is that of the last
command. When an earlier line fails, the shell just goes on, and the build is green.

Start the block with `set -e`, or make each line an item of its own: the phase ends at the first item that fails.
(The commands of a build share a shell, so `set -e` may outlive the block.)

Only blocks of plain lines are judged: no `if`, loop, function, `&&`, `||` or continued line, and no `set -e` in any
command. Lines that can hardly fail, such as `echo`, `export` and `cd`, do not count.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        npm test  # error
        npm run build
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm test
      - |
        export NODE_ENV=production
        npm run build
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm test
        npm run build
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm test
        npm run build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import edit, shown, stops_at_failure
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand
    from specfmt.views.buildspec import Command

_HARMLESS = frozenset(
    """
    echo printf export cd pushd popd set unset true : pwd ls date cat env printenv whoami id which type sleep mkdir rm
    touch chmod alias ulimit hash uname hostname head tail wc df du free ps kill nohup wait read umask shopt trap local
    declare test [ [[ grep clear nproc sync tput history git-config
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)


_COMPOUND = frozenset(("if", "for", "while", "until", "case", "function", "{", "("))


@rule(on=Buildspec, group="suspicious", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    blocks = [command for command in spec.commands if "\n" in command.text.strip()]
    if not blocks or not spec.is_posix or stops_at_failure(spec):
        return
    for command in blocks:
        yield from _judge(command)


def _judge(command: Command) -> Iterator[Finding]:
    text = command.text
    if "&&" in text or "||" in text or "\\\n" in text or not _is_worth_reading(text):
        return
    script = command.script
    if script.compounds or script.problems:
        return
    lines = [simple for simple in script.commands if not simple.context]
    if len(lines) < 2 or any(simple.name in ("exit", "return", "exec", "trap", "eval") for simple in lines):
        return
    masked = [simple for simple in lines[:-1] if _can_fail(simple)]
    if not masked:
        return
    first = masked[0]
    at = len(text) - len(text.lstrip())
    made = edit(command, Span(at, at), "set -e\n")
    yield Finding(
        command.at(first.span),
        f"a failure of `{shown(text[first.span.start : first.span.end])}` goes unnoticed",
        why="the exit status of a block is that of its last command, and only that one is looked at",
        fix=Fix.of("start the block with `set -e`", made, Safety.SHOW),
    )


def _is_worth_reading(text: str) -> bool:
    """Tell by the first words of the lines whether the block may be one that this rule is about."""
    firsts = [line.split(None, 1)[0] for line in text.split("\n") if line.strip()]
    if any(word in _COMPOUND for word in firsts):
        return False
    return any(word not in _HARMLESS and word[0] != "#" and "=" not in word for word in firsts[:-1])


def _can_fail(simple: SimpleCommand) -> bool:
    """Tell whether a failure of the call would matter."""
    if simple.name in _HARMLESS or not simple.name or simple.after in ("|", "|&"):
        return False
    if simple.background or simple.negated:  # `set -e` would not stop there either
        return False
    words = [word.text for word in simple.argv[1:]]
    if simple.name == "git" and words[:1] == ["config"]:
        return False
    return not any(word in ("--version", "-v", "-V", "version", "--help") for word in words[:1])
