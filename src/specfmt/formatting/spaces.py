"""Blanks within lines: one behind dashes, colons and commas, none inside brackets, two before a comment, none at the end.

What stands inside scalars is content, with one exception: blanks at the end of the lines of a plain or quoted scalar
that runs on, which every reader drops.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.formatting.gap_lines import lines_of
from specfmt.syntax.nodes import Style
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.gap_lines import Line
    from specfmt.formatting.layout import Folded, Gap, Layout

BEFORE_COMMENT = "  "


def edits(layout: Layout) -> Iterator[Edit]:
    """Edits on the blanks between the first and the last character of lines, and behind it."""
    text = layout.text
    for gap in layout.gaps:
        if gap.broken or gap.first:
            yield from _in_lines(text, gap)
        else:
            wanted = " " * abs(gap.space)  # where any space will do there is too much of it
            yield Edit(Span(gap.start, gap.end), wanted)
    for block in layout.blocks:
        stop = text.find("\n", block.header, block.node.span.end)
        if stop >= 0:
            yield from _rest(text, block.header, stop)
    for folded in layout.folded:
        yield from _folded(text, folded)


def _in_lines(text: str, gap: Gap) -> Iterator[Edit]:
    """The rest of the line of the token before, and what stands behind comments."""
    for nth, line in enumerate(lines_of(text, gap)):
        if nth == 0 and not gap.first:
            if line.stop < gap.end or gap.last:
                yield from _rest(text, line.start, line.stop)
        elif not line.is_blank:
            yield from _cut(line)


def _cut(line: Line) -> Iterator[Edit]:
    if line.end < line.stop:
        yield Edit(Span(line.end, line.stop), "")


def _rest(text: str, start: int, stop: int) -> Iterator[Edit]:
    """What stands behind the last token of a line: nothing, or a comment."""
    if stop > start and text[stop - 1] == "\r":
        stop -= 1
    rest = text[start:stop]
    comment = rest.strip()
    wanted = BEFORE_COMMENT + comment if comment else ""
    if rest == wanted:
        return
    content = start + len(rest) - len(rest.lstrip()) if comment else stop
    if rest[: content - start] != (BEFORE_COMMENT if comment else ""):
        yield Edit(Span(start, content), BEFORE_COMMENT if comment else "")
    if content + len(comment) < stop:
        yield Edit(Span(content + len(comment), stop), "")


def _folded(text: str, folded: Folded) -> Iterator[Edit]:
    start, end = folded.node.span
    at = start
    while True:
        stop = text.find("\n", at, end)
        if stop < 0:
            return
        line = text[at:stop].rstrip("\r")
        words = line.rstrip(" \t")
        if folded.node.style is Style.DOUBLE and (len(words) - len(words.rstrip("\\"))) % 2:
            words = line[: len(words) + 1]  # the blank is escaped, and so a part of the value
        if len(words) < len(line):
            yield Edit(Span(at + len(words), at + len(line)), "")
        at = stop + 1
