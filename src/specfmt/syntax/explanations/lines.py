"""A text as lines, with the columns that decide what belongs to what in YAML."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]*+")
_LEAD = re.compile(r"[ \t]*+")


class Line(NamedTuple):
    """One line.

    Attributes:
        start: offset of its first character (behind a byte order mark).
        end: offset behind its last character, without the line break.
        first: offset of the first character that is neither blank nor tab; `end` in a blank line.
    """

    start: int
    end: int
    first: int

    @property
    def column(self) -> int:
        """How far the line is indented, in characters."""
        return self.first - self.start

    @property
    def blank(self) -> bool:
        """Tell whether nothing but blanks and tabs stands here."""
        return self.first == self.end


def split(text: str) -> list[Line]:
    """The lines of a text; there is always at least one. They end at LF, CR LF or CR."""
    lines: list[Line] = []
    start = 1 if text.startswith("\ufeff") else 0
    size = len(text)
    while True:
        found = _LINE.match(text, start)
        end = found.end() if found else size
        lead = _LEAD.match(text, start, end)
        lines.append(Line(start, end, lead.end() if lead else start))
        if end >= size:
            return lines
        start = end + (2 if text.startswith("\r\n", end) else 1)


def index_at(lines: list[Line], offset: int) -> int:
    """The index of the line that holds `offset`."""
    return max(0, bisect_right(lines, offset, key=_start) - 1)


def next_filled(lines: list[Line], index: int) -> int:
    """The index of the first line behind `index` that is not blank; `len(lines)` where there is none."""
    index += 1
    while index < len(lines) and lines[index].blank:
        index += 1
    return index


def _start(line: Line) -> int:
    return line.start
