"""Pieces of source with marks under them, at most as wide as the terminal."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from specfmt.render.ansi import MARGIN, paint
from specfmt.render.characters import TAB_WIDTH, character_width, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.render.options import RenderOptions
    from specfmt.text.lines import LineIndex
    from specfmt.text.span import Span

ELLIPSIS = "…"
_TAB = "→".ljust(TAB_WIDTH)
_SMALLEST_ROOM = 20


class Mark(NamedTuple):
    """A place to underline.

    Attributes:
        span: the place; of a span over several lines the first line is underlined to its end.
        symbol: the character of the underline.
        style: its colour.
        label: what stands beside the underline.
    """

    span: Span
    symbol: str
    style: str
    label: str = ""


class Cut(NamedTuple):
    """A line as shown.

    Attributes:
        text: with tabs expanded and controls made visible, `…` where something was left out.
        before: columns before the marked part.
        marked: columns of the marked part, as far as it is shown; at least one.
        whole: nothing was left out.
    """

    text: str
    before: int
    marked: int
    whole: bool


class Margin(NamedTuple):
    """The column of line numbers, as wide as the longest of them."""

    digits: int
    options: RenderOptions

    @property
    def room(self) -> int:
        """The columns that remain for the source."""
        return max(self.options.width - self.digits - 3, _SMALLEST_ROOM)

    def row(self, number: int | None, text: str = "", sign: str = "|") -> str:
        """One row of source, or without a number, of what belongs to it."""
        label = f"{'' if number is None else number:>{self.digits}} {sign}"
        return f"{paint(label, MARGIN, self.options)} {text}".rstrip(" ")


def draw(lines: LineIndex, marks: Iterable[Mark], margin: Margin) -> Iterator[str]:
    """The rows of one file: each marked line with its underlines, in the order of the file."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(lines.position(mark.span.start).line, []).append(mark)
    shown = 0
    for line in sorted(by_line):
        if shown and line > shown + 1:
            yield paint("...", MARGIN, margin.options)
        yield from _draw_line(lines, line, by_line[line], margin)
        shown = line


def cut(text: str, line: Span, marked: Span, room: int) -> Cut:
    """The part of a line around a mark that fits into the room. Takes time by the room, not by the line."""
    start = min(max(marked.start, line.start), line.end)
    end = min(max(marked.end, start), line.end)
    first = max(line.start, start - room)
    last = min(line.end, start + room + 1)
    cells = [_cell(text[at], inside=start <= at < end) for at in range(first, last)]
    widths = [sum(map(character_width, cell)) for cell in cells]
    before = sum(widths[: start - first])
    mark_width = sum(widths[start - first : end - first])
    whole = first == line.start and last == line.end and sum(widths) <= room
    if whole:
        return Cut("".join(cells), before, max(mark_width, 1), whole=True)
    budget = room - 2
    if first > line.start or before + mark_width > budget:
        # The mark would leave the room on the right: go on to the right, keeping some of what precedes it.
        lead = max(budget // 4, (budget - mark_width) * 2 // 3)
        at = start - first
        while at and widths[at - 1] <= lead:
            at -= 1
            lead -= widths[at]
        cells, widths, first = cells[at:], widths[at:], first + at
    used = kept = 0
    while kept < len(cells) and used + widths[kept] <= budget:
        used += widths[kept]
        kept += 1
    shown = "".join(cells[:kept])
    left = ELLIPSIS if first > line.start else ""
    right = ELLIPSIS if first + kept < line.end else ""
    before = len(left) + sum(widths[: min(start - first, kept)])
    mark_width = sum(widths[start - first : min(end - first, kept)])
    return Cut(f"{left}{shown}{right}", before, max(mark_width, 1), whole=False)


def line_count(lines: LineIndex, span: Span) -> int:
    """How many lines a span touches; a line break at its end does not begin another."""
    return lines.position(max(span.start, span.end - 1)).line - lines.position(span.start).line + 1


def _draw_line(lines: LineIndex, number: int, marks: list[Mark], margin: Margin) -> Iterator[str]:
    line = lines.line_span(number)
    shown = ""
    for mark in marks:
        piece = cut(lines.text, line, mark.span, margin.room)
        if piece.text != shown:
            yield margin.row(number, piece.text)
            shown = piece.text
        count = line_count(lines, mark.span)
        label = f"{ELLIPSIS} {count} lines" if count > 1 else ""
        label = " ".join(filter(None, (label, one_line(mark.label))))
        underline = paint(mark.symbol * piece.marked, mark.style, margin.options)
        note = paint(label, mark.style, margin.options)
        yield margin.row(None, f"{' ' * piece.before}{underline} {note}")


@cache
def _cell(character: str, *, inside: bool) -> str:
    if character == "\t":
        return _TAB if inside else " " * TAB_WIDTH
    return visible(character)
