"""Indentation: two columns for each step, for lists as well; comments with what they belong to.

The content of literal and folded scalars moves as a whole, and keeps every character. The lines of plain and quoted
scalars that run on move with the first one, so commands that somebody has aligned stay aligned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.formatting.gap_lines import comment_columns, lines_of
from specfmt.formatting.layout import STEP
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.layout import Block, Folded, Layout


def edits(layout: Layout) -> Iterator[Edit]:
    """Edits on the blanks at the beginning of lines."""
    text = layout.text
    for start, end, column in layout.dents:
        yield from _moved(text, start, end, column)
    for gap in layout.gaps:
        if not gap.broken and not gap.first:
            continue
        lines = lines_of(text, gap)
        for line, column in comment_columns(gap, lines):
            yield from _moved(text, line.start, line.content, column)
        if not gap.last and lines[-1].is_blank:
            yield from _moved(text, lines[-1].start, gap.end, gap.level.new)
    for folded in layout.folded:
        yield from _folded(text, folded)
    for block in layout.blocks:
        yield from _block(text, block)


def _moved(text: str, start: int, end: int, column: int) -> Iterator[Edit]:
    """Let the line that begins at `start` have its first word, now at `end`, at a column."""
    blanks = " " * column
    if text[start:end] == blanks:
        return
    if text[start:end].strip(" "):  # a tab
        yield Edit(Span(start, end), blanks)
    elif end - start > column:
        yield Edit(Span(start, end - column), "")
    else:
        yield Edit(Span(start, start), " " * (column - end + start))


def _folded(text: str, folded: Folded) -> Iterator[Edit]:
    start, end = folded.node.span
    at = text.find("\n", start, end) + 1
    while at:
        stop = text.find("\n", at, end)
        line = text[at : stop if stop >= 0 else end]
        words = line.lstrip(" \t")
        if words.strip("\r"):
            indent = len(line) - len(words)
            yield from _moved(text, at, at + indent, max(indent + folded.by, folded.least))
        at = stop + 1


def _block(text: str, block: Block) -> Iterator[Edit]:
    start, end = block.node.span
    header = text[start : block.header]
    digit = header.strip("|>+-")
    at = text.find("\n", block.header, end) + 1
    if not at:
        return
    old = int(digit) + max(block.old, 0) if digit else _first_indent(text, at, end)
    new = max(block.new, 0) + STEP
    if digit and int(digit) != STEP:
        place = start + header.index(digit)
        yield Edit(Span(place, place + len(digit)), str(STEP))
    while at:
        stop = text.find("\n", at, end)
        line_end = stop if stop >= 0 else end
        line = text[at:line_end]
        blank = not line.strip(" \r")
        if blank and len(line.rstrip("\r")) <= old:
            # Spaces on an empty line are part of the content only behind its indentation.
            if line.rstrip("\r"):
                yield Edit(Span(at, at + len(line.rstrip("\r"))), "")
        elif new > old:
            yield Edit(Span(at, at), " " * (new - old))
        elif new < old:
            yield Edit(Span(at, at + old - new), "")
        at = stop + 1


def _first_indent(text: str, at: int, end: int) -> int:
    """The indentation of the first line that has more than blanks; of the longest one where there is none."""
    longest = 0
    while True:
        stop = text.find("\n", at, end)
        line = text[at : stop if stop >= 0 else end].rstrip("\r")
        words = line.lstrip(" ")
        if words:
            return len(line) - len(words)
        longest = max(longest, len(line))
        if stop < 0:
            return longest
        at = stop + 1
