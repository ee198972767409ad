"""Blank lines: at most one in a row, none where a block or the file begins or ends, one between the parts of the file.

A part is an entry of the root with everything below it; one-line entries that follow each other stay together.
Blank lines inside scalars are content, also those behind a block that keeps them (`|+`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.formatting.gap_lines import comment_columns, lines_of
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.gap_lines import Line
    from specfmt.formatting.layout import Gap, Layout


def edits(layout: Layout) -> Iterator[Edit]:
    """Edits on whole lines without content."""
    text = layout.text
    for gap in layout.gaps:
        if not gap.broken and not gap.first:
            continue
        lines = lines_of(text, gap)
        runs = list(_runs(gap, lines))
        for first, behind in runs:
            place = Span(lines[first].start, lines[behind].start)
            wanted = _wanted(text, gap, first, behind, len(lines) - 1)
            if wanted != behind - first or any(line.start < line.stop for line in lines[first:behind]):
                yield Edit(place, _break_at(text, lines[first].stop) * wanted)
        if gap.section and not runs and not gap.kept:
            above = _above(gap, lines)
            yield Edit(Span(above, above), _break_at(text, above))


def _runs(gap: Gap, lines: list[Line]) -> Iterator[tuple[int, int]]:
    """The runs of blank lines as pairs of the first line and the one behind the last."""
    at = 0 if gap.first else 1
    last = len(lines) - 1
    while at < last:
        behind = at
        while behind < last and lines[behind].is_blank:
            behind += 1
        if behind > at:
            yield at, behind
        at = max(behind, at + 1)


def _wanted(text: str, gap: Gap, first: int, behind: int, last: int) -> int:
    """How many blank lines there shall be from line `first` to line `behind` of a stretch, whose last line is `last`."""
    if gap.kept and first == 1:
        return behind - first
    begins = first == 0 or (first == 1 and gap.opened and not gap.first)
    ends = behind == last and _ends(text, gap)
    return 0 if begins or ends else 1


def _ends(text: str, gap: Gap) -> bool:
    """Tell whether the stretch leads to the end of something that has one: the file, or brackets."""
    return gap.last or (gap.levels[:1] != () and gap.levels[0].old < 0 and text[gap.end] in "]}")


def _above(gap: Gap, lines: list[Line]) -> int:
    """The end of the line above the part that begins, and above its comments."""
    above = len(lines) - 1
    columns = dict(comment_columns(gap, lines))
    while above > 1 and columns.get(lines[above - 1]) == gap.level.new:
        above -= 1
    return lines[above - 1].stop


def _break_at(text: str, at: int) -> str:
    """The line break at an offset."""
    return "\r\n" if text.startswith("\r\n", at) else "\n"
