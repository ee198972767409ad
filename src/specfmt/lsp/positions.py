"""Between the editor's lines and columns and our offsets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.text.lines import BYTE_ORDER_MARK, Encoding, LineIndex
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.text.edit import Edit


class Ruler:
    """Measures one text in the units that were agreed upon with the editor.

    Args:
        text: what is measured.
        encoding: the unit of columns.
        counts_mark: a byte order mark at the start is a character to whom we speak. It is when it stands in the text that
            an editor sent: then the editor counts it. It is not in a file on disk, of which an editor shows no mark.
    """

    __slots__ = ("_encoding", "_lines", "_mark")

    def __init__(self, text: str, encoding: Encoding, *, counts_mark: bool = False) -> None:
        self._lines = LineIndex(text)
        self._encoding = encoding
        self._mark = 0
        if counts_mark and text.startswith(BYTE_ORDER_MARK):
            self._mark = 3 if encoding is Encoding.UTF8 else 1

    def position(self, offset: int) -> types.Position:
        """The position of an offset; one outside the text means the nearest end."""
        line, column = self._lines.position(offset, self._encoding)
        if self._mark and line == 1:
            column = column + self._mark if offset > 0 else 1
        return types.Position(line - 1, column - 1)

    def offset(self, position: types.Position) -> int:
        """The offset of a position; beyond the end of a line it means that end, beyond the last line the end of the text."""
        column = position.character + 1
        if self._mark and position.line == 0:
            if position.character < self._mark:
                return 0
            column -= self._mark
        return self._lines.offset(position.line + 1, column, self._encoding)

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.position(span.start), self.position(span.end))

    def span(self, range_: types.Range) -> Span:
        """The span of a range; one that is turned round is turned back."""
        start, end = self.offset(range_.start), self.offset(range_.end)
        return Span(min(start, end), max(start, end))

    def text_edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """The edits as the protocol has them, in the order of the text."""
        return [types.TextEdit(self.range(span), text) for span, text in sorted(edits)]

    def units(self, start: int, end: int) -> int:
        """How many units a stretch of one line has."""
        return self.position(end).character - self.position(start).character

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        return self._lines.line_count
