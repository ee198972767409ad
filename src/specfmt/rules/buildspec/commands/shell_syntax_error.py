"""A command that no shell can read.

The shell refuses the command with `syntax error` (exit status 2), and the phase fails. Frequent causes:

- Each item of `commands` is a script of its own. An `if ...; then` in one item and its `fi` in another are two broken
  scripts. Write the whole construct as one item, after `|`.
- Lines without `|` are folded into one: where the shell wants a line break or `;`, there is only a blank.
- Brackets in text that is not quoted: `echo Building (again)`.

Only what every shell rejects is reported, and nothing in files for Windows.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - if [ -d api ]; then  # error
      - make api
      - fi  # error
      - echo Building (again)  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        if [ -d api ]; then
          make api
        fi
      - echo 'Building (again)'
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import edit
from specfmt.rules.buildspec._cut import cut_off
from specfmt.rules.buildspec._well_formed import is_well_formed
from specfmt.syntax.nodes import Style
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Problem

_WHY = "the shell rejects the command, and the phase fails"


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"<[A-Za-z][\w .-]*>|\{%|\{\{")


@rule(on=Command, group="correctness", severity=Severity.ERROR)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    text = command.text
    if is_well_formed(text):
        return
    if not command.spec.is_posix or not command.script.problems:
        return
    if _placeholder().search(text) or cut_off(command) is not None:
        return
    problem = command.script.problems[0]
    why = _WHY
    if any(
        word in problem.message for word in ("`fi`", "`else`", "`elif`", "`then`", "`do`", "`done`", "`esac`")
    ):
        why = _why_split(command)
    yield Finding(
        command.at(problem.span),
        f"shell syntax: {problem.message}",
        why=why,
        fix=_quoted_echo(command, problem),
    )


def _why_split(command: Command) -> str:
    if "\n" in command.spec.source[command.node.span.start : command.node.span.end]:
        if command.node.style in (Style.PLAIN, Style.SINGLE, Style.DOUBLE, Style.FOLDED):
            return "YAML folds these lines into one, so that the shell misses a `;`; a block after `|` keeps its lines"
        return _WHY
    if len(command.phase.commands) > 1:
        return "each item of `commands` is a script of its own: a construct cannot go on in the next item"
    return _WHY


def _quoted_echo(command: Command, problem: Problem) -> Fix | None:
    """Quotes around the text of a plain `echo Text (with brackets)`."""
    text = command.text
    match = re.fullmatch(r"(echo )([\w ,.:/()+-]++)", text)
    if match is None or "unexpected `(`" not in problem.message or match.group(2)[0] == "-":
        return None
    made = edit(command, Span(*match.span(2)), f"'{match.group(2).rstrip()}'")
    return Fix.of("quote the text", made, Safety.SAFE)
