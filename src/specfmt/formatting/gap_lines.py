"""The lines of a stretch between two tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.layout import Gap


class Line(NamedTuple):
    """A line between two tokens, or what of it lies there.

    Attributes:
        start: the end of the token before, or where the line begins.
        content: where its comment starts; `end` where it has none.
        end: the end of the comment or line, blanks and the line break at its end left out.
        stop: the line break, or the token behind.
    """

    start: int
    content: int
    end: int
    stop: int

    @property
    def is_blank(self) -> bool:
        """Tell whether there is no comment on it."""
        return self.content == self.end


def lines_of(text: str, gap: Gap) -> list[Line]:
    """The lines of a stretch.

    The rest of the line of the token before comes first, the beginning of the line of the token behind last. Of a
    stretch without line break there is one.
    """
    lines = []
    at = gap.start
    while True:
        stop = text.find("\n", at, gap.end)
        behind = stop + 1
        if stop < 0:
            stop = gap.end
        part = text[at:stop]
        words = part.strip()
        content = at + len(part) - len(part.lstrip()) if words else at + len(part.rstrip())
        end = content + len(words)
        if behind and stop > at and text[stop - 1] == "\r":
            stop -= 1
        lines.append(Line(at, content, min(end, stop), stop))
        if not behind:
            return lines
        at = behind


def comment_columns(gap: Gap, lines: list[Line]) -> Iterator[tuple[Line, int]]:
    """The comments of a stretch that stand on lines of their own, each with its new column.

    A comment belongs to the innermost of the blocks ending here that begins at its column or left of it, else to what
    stands behind it. So a commented-out item stays with its list. Once a comment went back to an outer block, the ones
    behind it stay there.
    """
    levels = gap.levels
    reached = 0
    for line in lines if gap.first else lines[1:]:
        if line.is_blank:
            continue
        column = line.content - line.start
        while reached < len(levels):
            old = levels[reached].old
            if old < 0 or gap.level.old < old <= column:
                break
            reached += 1
        yield line, levels[reached].new if reached < len(levels) else gap.level.new
