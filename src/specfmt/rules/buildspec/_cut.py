"""Plain commands that YAML cuts short at a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Style
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.views.buildspec import Command

_OPEN_ENDS = ("|", "&&", "||", "\\", "=", "(", "{", ",", "<", ">")


def cut_off(command: Command) -> Span | None:
    """Where the rest of a command stands that YAML took for a comment, from its `#` to the end of the line.

    Only where what is left shows that something is missing: a quote or bracket that is never closed, or an operator at
    the end. A comment after a whole command is a comment.
    """
    node = command.node
    if node.style is not Style.PLAIN:
        return None
    source, end = command.spec.source, node.span.end
    at = end
    while source[at : at + 1] in (" ", "\t") and at < len(source):
        at += 1
    if at == end or source[at : at + 1] != "#":
        return None
    stop = source.find("\n", at)
    stop = len(source) if stop < 0 else stop
    while source[stop - 1] == "\r":
        stop -= 1
    text = command.text
    if text.endswith(_OPEN_ENDS):
        return Span(at, stop)
    if any(sign in text for sign in "'\"`(") and command.spec.is_posix and command.script.problems:
        from specfmt.shell.commands import parse

        # The whole line reads well, so that the comment is a part of it.
        if not parse(text + source[end:stop]).problems:
            return Span(at, stop)
    return None
