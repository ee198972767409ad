"""What rules about commands share: finding the ones of a name, quoting them, and changing them where they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from specfmt.shell.nodes import SimpleCommand, Word
    from specfmt.views.buildspec import Buildspec, Command


def called(command: Command, *names: str) -> Iterator[SimpleCommand]:
    """The calls of these programs in a command; one that mentions none of the names is not even read.

    Only scripts of a Unix shell are read.
    """
    text = command.text
    if any(name in text for name in names) and command.spec.is_posix:
        for simple in command.script.commands:
            if simple.name in names:
                yield simple


def mentions(command: Command, names: Container[str]) -> bool:
    """Tell whether one of these names of variables occurs in a command, anywhere."""
    return any(word in names for word in _word().findall(command.text))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def span_of(words: Sequence[Word]) -> Span:
    """From the first word to the last one."""
    return Span(words[0].span.start, max(word.span.end for word in words))


def shown(text: str) -> str:
    """A part of a command for a message: on one line, and not too long."""
    line = " ".join(text.replace("`", "'").split())
    return line if len(line) <= 60 else line[:57].rstrip() + "..."


def edit(command: Command, span: Span, text: str) -> Edit | None:
    """Write `text` for a part of a command's text; None where that place or that text cannot be written."""
    return command.source_map.lift(Edit(span, text))


def is_last(command: Command) -> bool:
    """Tell whether no other command runs after this one when nothing fails."""
    return command.spec.commands[-1] is command


def is_plain(simple: SimpleCommand) -> bool:
    """Tell whether a call always runs: it is not inside a condition, a function or a branch."""
    return not {"if", "condition", "case", "function", "loop"}.intersection(simple.context)


def stops_at_failure(spec: Buildspec) -> bool:
    """Tell whether a command of the file makes the shell stop at the first failure."""
    return any("set -" in command.text and _stops(command.text) for command in spec.commands)


def _stops(text: str) -> bool:
    for rest in text.split("set ")[1:]:
        for word in rest.split():
            if word == "errexit":
                return True
            if word[0] == "-" and word[1:2] != "-":
                if "e" in word[1:] and word[1:].isalpha():
                    return True
            elif word != "pipefail" and word[0] != "+":
                break
    return False
