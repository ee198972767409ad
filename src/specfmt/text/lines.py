"""Between offsets and lines with columns: the one place that counts them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum
from itertools import accumulate
from operator import add
from typing import NamedTuple

from specfmt.text.span import Span

BYTE_ORDER_MARK = "\ufeff"


class Encoding(Enum):
    """The unit that columns count. The values are the names that editors use for them."""

    UTF8 = "utf-8"  # bytes
    UTF16 = "utf-16"  # code units: a character outside the basic plane counts two
    UTF32 = "utf-32"  # code points, as offsets do


class Position(NamedTuple):
    """A place between characters. Both numbers count from 1."""

    line: int
    column: int


class LineIndex:
    r"""The lines of one text.

    A line ends at `\n`, `\r\n` or `\r` and at nothing else: form feed, NEL and the Unicode line separators are
    characters like any other, as they are for YAML's scanner, for editors and for AWS. A text that ends in a
    line break has an empty last line.

    A byte order mark at the start is one character in offsets, but no column: column 1 of line 1 is the first
    character after it, and so is the start of that line's span.

    Two offsets are no places of their own. The one before a byte order mark has the position after it, and the
    one between the halves of `\r\n` that of the `\r`. For all others, `offset(*position(n)) == n`.
    """

    __slots__ = ("_first", "_starts", "_wide", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._first = 1 if text.startswith(BYTE_ORDER_MARK) else 0
        self._starts = _line_starts(text)
        self._starts[0] = self._first
        self._wide: dict[Encoding, tuple[list[int], list[int]]] = {}

    @property
    def line_count(self) -> int:
        """How many lines there are; an empty text has one."""
        return len(self._starts)

    def line_span(self, line: int) -> Span:
        """The characters of a line without its break. A number outside the text means the nearest line."""
        line = min(max(line, 1), len(self._starts))
        start = self._starts[line - 1]
        if line == len(self._starts):
            return Span(start, len(self.text))
        end = self._starts[line] - 1
        if end > start and self.text[end] == "\n" and self.text[end - 1] == "\r":
            end -= 1
        return Span(start, end)

    def line_text(self, line: int) -> str:
        """The text of a line without its break. A number outside the text means the nearest line."""
        start, end = self.line_span(line)
        return self.text[start:end]

    def position(self, offset: int, encoding: Encoding = Encoding.UTF32) -> Position:
        """The line and column of an offset. One outside the text means the nearest end of the text."""
        offset = min(max(offset, self._first), len(self.text))
        line = bisect_right(self._starts, offset)
        start = self._starts[line - 1]
        if offset > start and self.text[offset - 1 : offset + 1] == "\r\n":
            offset -= 1
        units = offset - start
        if encoding is not Encoding.UTF32 and not self._counts_alike(start, offset):
            places, extra = self._wide_characters(encoding)
            units += extra[bisect_left(places, offset)] - extra[bisect_left(places, start)]
        return Position(line, units + 1)

    def offset(self, line: int, column: int, encoding: Encoding = Encoding.UTF32) -> int:
        """The offset of a line and column.

        A line after the last means the end of the text, one before the first its start. A column beyond the line
        means the end of the line, before its break; one inside a character means the start of that character.
        """
        if line > len(self._starts):
            return len(self.text)
        if line < 1:
            return self._first
        start, end = self.line_span(line)
        units = max(column - 1, 0)
        if encoding is Encoding.UTF32 or self._counts_alike(start, end):
            return min(start + units, end)
        places, extra = self._wide_characters(encoding)
        low = bisect_left(places, start)
        high = bisect_left(places, end)
        # The wide characters that end at or before the column, found by where each of them ends in units.
        shift = start + extra[low]
        passed = bisect_right(
            range(high), units, lo=low, key=lambda nth: places[nth] + 1 + extra[nth + 1] - shift
        )
        found = start + units - (extra[passed] - extra[low])
        if passed < high:
            found = min(found, places[passed])
        return min(found, end)

    def _counts_alike(self, start: int, end: int) -> bool:
        """Tell whether every unit is one code point in a range, without building anything."""
        # The second test looks at short ranges only: a file may be one line, asked about thousands of times.
        return self.text.isascii() or (end - start < 1000 and self.text[start:end].isascii())

    def _wide_characters(self, encoding: Encoding) -> tuple[list[int], list[int]]:
        """Where characters of more than one unit stand, and how many more units precede the nth of them."""
        found = self._wide.get(encoding)
        if found is None:
            found = self._wide[encoding] = _wide_characters(self.text, encoding)
        return found


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        import re

        return [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]
    # Each line begins behind all those before it and as many breaks. Editors ask for this at every keystroke.
    pieces = text.split("\n")
    return [0, *map(add, accumulate(map(len, pieces)), range(1, len(pieces)))]


def _wide_characters(text: str, encoding: Encoding) -> tuple[list[int], list[int]]:
    places: list[int] = []
    extra = [0]
    total = 0
    narrow = "\uffff" if encoding is Encoding.UTF16 else "\x7f"
    for at, character in enumerate(text):
        if character <= narrow:
            continue
        if encoding is Encoding.UTF16 or character < "\u0800":
            total += 1
        else:
            total += 2 if character <= "\uffff" else 3
        places.append(at)
        extra.append(total)
    return places, extra
