"""Writing a text so that YAML reads it exactly as it stands."""

from __future__ import annotations

import re

_PIECE = re.compile(r"""[^"'#\\]++|\\.?|"(?:[^"\\]++|\\.)*+"|'[^']*+'|["']|#""")
_MANY = 4
_SIMPLE_ESCAPES = frozenset('0abtnvfre "/\\N_LP\t\n\r')
_HEX_LENGTH = {"x": 2, "u": 4, "U": 8}
_HEX = frozenset("0123456789abcdefABCDEF")


def source_end(text: str, start: int, end: int) -> int:
    """Where the words that begin at `start` end on their line: before trailing blanks and before a comment.

    A `#` inside quotes is no comment, since what is broken here is most often a shell command.
    """
    at = start
    while at < end:
        piece = _PIECE.match(text, at, end)
        if piece is None:
            break
        if text[at] == "#" and at > start and text[at - 1] in " \t":
            end = at
            break
        at = piece.end()
    while end > start and text[end - 1] in " \t":
        end -= 1
    return end


def quoted(source: str, block_column: int | None = None) -> str:
    """`source` as a YAML string with the same characters.

    Args:
        source: one line, as written.
        block_column: the column of the content, where a `|` block may be used because many quotes would have to be
            doubled; None where it may not.
    """
    count = source.count("'")
    if count > _MANY and block_column is not None:
        return f"|-\n{' ' * block_column}{source}"
    return "'" + source.replace("'", "''") + "'"


def bad_escapes(text: str, start: int, end: int) -> list[int]:
    """The offsets of the backslashes in `text[start:end]` that start no escape that YAML knows in double quotes."""
    found: list[int] = []
    at = text.find("\\", start, end)
    while at >= 0:
        if not _is_escape(text, at, end):
            found.append(at)
        at = text.find("\\", at + 2, end)
    return found


def meaningful_escapes(text: str, start: int, end: int) -> set[str]:
    """The letters behind the backslashes of the escapes that YAML does know."""
    found: set[str] = set()
    at = text.find("\\", start, end)
    while at >= 0:
        if at + 1 < end and _is_escape(text, at, end):
            found.add(text[at + 1])
        at = text.find("\\", at + 2, end)
    return found


def _is_escape(text: str, at: int, end: int) -> bool:
    letter = text[at + 1 : at + 2]
    if at + 1 >= end or letter in _SIMPLE_ESCAPES:
        return True
    length = _HEX_LENGTH.get(letter, 0)
    digits = text[at + 2 : min(at + 2 + length, end)]
    return 0 < length == len(digits) and _HEX.issuperset(digits)
