"""Where commands name a variable that they neither set nor expand: `unset X`, `readonly X`, `printenv X`, `[ -v X ]`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.shell.nodes import VariableUsed
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Script, SimpleCommand, Word

# Commands whose words are names of variables, with the options after which they are names of something else.
_NAMING = {
    "unset": frozenset("f"),
    "readonly": frozenset("fp"),
    "declare": frozenset("fF"),
    "typeset": frozenset("fF"),
    "printenv": frozenset[str](),
}
_TESTS = frozenset(("test", "[", "[["))
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def variables_named(script: Script) -> tuple[VariableUsed, ...]:
    """The names, in the order of the text; spans are those of the names without quotes.

    A word that gives the variable a value (`readonly X=1`) is left out: `shell.assignments.variables_set` has it.
    """
    return tuple(sorted(found for command in script.commands for found in _named_by(command)))


def _named_by(command: SimpleCommand) -> Iterator[VariableUsed]:
    name, words = command.name, command.argv[1:]
    if name in _TESTS:
        for option, word in pairwise(words):
            if option.raw == "-v":
                yield from _name(word)
        return
    elsewhere = _NAMING.get(name)
    if elsewhere is None:
        return
    for word in words:
        if word.raw[:1] in ("-", "+"):
            if elsewhere.intersection(word.raw):
                return
            continue
        yield from _name(word)


def _name(word: Word) -> Iterator[VariableUsed]:
    """The name that a word is, be it in quotes."""
    if not word.static or not _NAME.fullmatch(word.text):
        return
    at = word.raw.find(word.text)
    if at >= 0:
        start = word.span.start + at
        yield VariableUsed(word.text, Span(start, start + len(word.text)), word.quoted)
