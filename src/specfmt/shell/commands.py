"""`parse`: the commands of a sh or bash script. It reads and judges nothing; it never raises and never runs anything.

Grammar: POSIX.1-2024 "Shell Command Language" (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html)
and the additions of bash (https://www.gnu.org/software/bash/manual/bash.html).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.nodes import Script, SimpleCommand, Word
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.shell.nodes import Item

# Texts in which nothing means anything to a shell: by far the most commands are like `npm ci`.
_SIMPLE = re.compile(r"[A-Za-z0-9_./:@%+,~^=* -]+")
_NOT_SIMPLE = frozenset(
    [
        "if",
        "then",
        "else",
        "elif",
        "fi",
        "for",
        "while",
        "until",
        "do",
        "done",
        "case",
        "esac",
        "select",
        "function",
        "time",
        "coproc",
        "in",
    ]
)


def parse(text: str) -> Script:
    """Read a script of one or many lines.

    Linear in the length of the text. Nesting deeper than any script has is not followed: what stands behind it is
    missing from the result, and then there are no `problems`.
    """
    if _SIMPLE.fullmatch(text):
        words = []
        at = 0
        for piece in text.split(" "):
            stop = at + len(piece)
            if piece:
                words.append(Word(Span(at, stop), piece, piece))
            at = stop + 1
        if not words:
            return Script(text, ())
        first = words[0].raw
        if "=" not in first and first not in _NOT_SIMPLE:
            span = Span(words[0].span.start, words[-1].span.end)
            return Script(text, (SimpleCommand(span, tuple(words)),))
    return _read(text, None)


def parse_argument(word: Word) -> Script | None:
    """Read the script that a word holds, as in `bash -c '...'`; spans are those of the text that holds the word.

    Expansions are read as if the inner shell made them. None where the word is more than one quoted string.
    """
    raw, start = word.raw, word.span.start
    if word.span.end - start != len(raw):  # inside backticks, with backslashes: places cannot be told
        return None
    if raw == word.text:
        return _read(raw, range(start, start + len(raw) + 1))
    inner, offsets = raw[1:-1], range(start + 1, start + len(raw))
    if len(raw) > 1 and raw[0] == raw[-1] == "'" and "'" not in inner:
        return _read(inner, offsets)
    if raw[0] != '"':
        return None
    from specfmt.shell.compounds import ScriptReader
    from specfmt.shell.reader import Draft, Frame

    reader = ScriptReader(raw, Draft(len(raw)), Frame("", None))
    reader.double([])
    if reader.pos != len(raw) or reader.draft.problems:
        return None
    return _read(inner, offsets, escaped='$`\\"')


def _read(text: str, offsets: Sequence[int] | None, *, escaped: str = "") -> Script:
    # Loaded here: a file whose commands are all like `npm ci` does not pay for the grammar.
    from specfmt.shell.compounds import ScriptReader
    from specfmt.shell.reader import Draft, Frame

    draft = Draft(len(text))
    top = Frame("", None)
    reader = ScriptReader(text, draft, top, offsets)
    if escaped:
        reader.unescape(escaped)
    reader.run(top, frozenset())
    for command, frame in draft.commands:
        command.context = frame.context()
    for compound, frame in draft.compounds:
        compound.context = frame.context()
    commands = sorted((command for command, _ in draft.commands), key=_start)
    compounds = sorted((compound for compound, _ in draft.compounds), key=_start)
    return Script(
        text,
        tuple(commands),
        compounds=tuple(compounds),
        comments=tuple(sorted(draft.comments)),
        problems=() if draft.unsure else tuple(draft.problems),
        marks=tuple(draft.marks),
    )


def _start(item: Item) -> int:
    return item.span.start
