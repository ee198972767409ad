"""A here-document that never ends.

The shell looks for a line that holds the word behind `<<` and nothing else, without blanks before it. Where there is none,
all that follows in the command becomes a part of the text, with no more than a warning in the log. Three things lead there:

- The item has no `|`: YAML joins its lines, so that nothing stands below the command, and the text becomes arguments.
- Each line is an item of its own, that is a script of its own.
- The last line is indented deeper than the command. After `|` YAML takes away only the indentation that all lines share.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - cat > .npmrc <<EOF  # error
        always-auth=true
        EOF
      - |
        set -e
        if [ -d api ]; then
          cat > api/.env <<EOF  # error
          STAGE=test
          EOF
        fi
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        cat > .npmrc <<EOF
        always-auth=true
        EOF
        if [ -d api ]; then
          cat > api/.env <<EOF
        STAGE=test
        EOF
        fi
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Style
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Heredoc


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "<<" not in command.text or not command.spec.is_posix or command.script.problems:
        return
    script = command.script
    for item in (*script.commands, *script.compounds):
        for redirect in item.redirects:
            heredoc = redirect.heredoc
            if (
                heredoc is None
                or heredoc.closed
                or not heredoc.delimiter
                or _ends_elsewhere(command, heredoc)
            ):
                continue
            yield Finding(
                command.at(redirect.span),
                f"the here-document of `{redirect.operator}{redirect.target.raw}` never ends",
                _why(command, heredoc),
            )
            return


def _ends_elsewhere(command: Command, heredoc: Heredoc) -> bool:
    """Tell whether the delimiter stands before a bracket or backtick, which some shells take for the end."""
    body = command.text[slice(*heredoc.body)]
    return any(f"\n{heredoc.delimiter}{sign}" in f"\n{body}" for sign in ")`")


def _why(command: Command, heredoc: Heredoc) -> str:
    name = heredoc.delimiter
    lines = command.text[slice(*heredoc.body)].split("\n")
    if any(line.strip() == name for line in lines):
        return (
            f"the shell wants `{name}` at the very start of a line, and reads everything that follows as text"
        )
    source = command.spec.source[slice(*command.node.span)]
    if "\n" in source.strip() and command.node.style is not Style.LITERAL:
        return "YAML joins these lines into one, so that no text is left; a block after `|` keeps its lines"
    if len(command.phase.commands) > 1 and "\n" not in command.text.strip():
        return "each item of `commands` is a script of its own: the text cannot stand in the next items"
    return f"no line holds `{name}` and nothing else, so that everything that follows is read as text"
