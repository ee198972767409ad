"""Lines and columns for a report: each file is indexed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.text.lines import Encoding, LineIndex, Position

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.text.span import Span


class Range(NamedTuple):
    """Where something stands. `end` is exclusive."""

    start: Position
    end: Position


class Places:
    """The positions in the files of one report. A file without a source counts as empty."""

    __slots__ = ("_indexes", "_sources")

    def __init__(self, report: Report) -> None:
        self._sources = report.sources
        self._indexes: dict[str, LineIndex] = {}

    def lines(self, path: str) -> LineIndex:
        """The lines of a file."""
        found = self._indexes.get(path)
        if found is None:
            found = self._indexes[path] = LineIndex(self._sources.get(path, ""))
        return found

    def range(self, path: str, span: Span, encoding: Encoding = Encoding.UTF32) -> Range:
        """The lines and columns of a span; its end is never before its start."""
        lines = self.lines(path)
        return Range(
            lines.position(span.start, encoding), lines.position(max(span.start, span.end), encoding)
        )
