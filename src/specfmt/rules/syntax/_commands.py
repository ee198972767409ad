"""Problems that stand behind a `: ` in a command: the colon is to blame, and the whole command wants quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Span
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.explanations.quoting import quoted, source_end
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import ends_line, line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import SyntaxProblem

# `- words: ` before the place of a problem.
_WORDS_BEFORE = re.compile(r"([ \t]*)(?:-[ \t]+)+(\S.*):[ \t]+")
_COMMANDS = re.compile(r"([ \t]*)[\"']?(?:commands|finally)[\"']?[ \t]*:[ \t]*(?:#.*)?")


def command_findings(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    """The finding for a problem, told of the whole command where it stands behind a `: ` inside one."""
    for finding in findings(problem, ctx):
        yield _whole_command(problem, ctx, finding.why) or finding


def _whole_command(problem: SyntaxProblem, ctx: Context, why: str) -> Finding | None:
    text = ctx.document.text
    before = _WORDS_BEFORE.fullmatch(text, line_start(text, problem.span.start), problem.span.start)
    if before is None or not (_is_wordy(before[2]) or _is_command(text, before)):
        return None
    start = before.start(2)
    colon = before.end(2)
    end = source_end(text, start, line_end(text, start))
    fix = None
    if ends_line(text, end) and text[start] not in "\"'":
        fix = Fix("quote the command", (Edit(Span(start, end), quoted(text[start:end])),), Safety.SAFE)
    message = f"the command {show(text[start:end])} holds `: ` and is not quoted"
    return Finding(Span(colon, colon + 1), message, why, fix=fix)


def _is_wordy(words: str) -> bool:
    """Tell whether it is the beginning of a command and no key."""
    return " " in words or "\t" in words


def _is_command(text: str, item: re.Match[str]) -> bool:
    """Tell whether a list item is one of a phase's commands: `commands:` is the nearest line that is less indented."""
    dash = len(item[1])
    for line in reversed(text[: item.start()].splitlines()):
        words = line.lstrip(" \t")
        indent = len(line) - len(words)
        if not words or words.startswith("#") or indent > dash or (indent == dash and words.startswith("-")):
            continue
        return _COMMANDS.fullmatch(line) is not None
    return False
