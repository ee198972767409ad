"""The half of the walk that reads values: how far each one goes, and what is wrong with it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.explanations import brackets, layout, marks, quotes, tabs, values
from specfmt.syntax.explanations.flow import quote_extent, scan
from specfmt.syntax.explanations.lines import index_at, next_filled
from specfmt.syntax.explanations.quoting import bad_escapes, source_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.explanations.lines import Line
    from specfmt.syntax.explanations.values import Spot
    from specfmt.syntax.nodes import SyntaxProblem

_PROPERTY = re.compile(r"(?:&[\w-]+|!(?!\s)\S*)(?:[ \t]+|$)")
_HEADER = re.compile(r"[|>](?:[+-]?([1-9]?)|([1-9])[+-])(?:[ \t]+#.*|[ \t]*)$")
_COMMENT = re.compile(r"[ \t]#")


class Suspect(NamedTuple):
    """Something that looks wrong.

    Attributes:
        start: offset of the line where it begins.
        reach: offset up to which a parser can get before it gives up; -1 where that is the closing quote of the
            quote at `quote`.
        make: builds the problem.
        quote: offset of a quote that is not closed where it should be, else -1.
    """

    start: int
    reach: int
    make: Callable[[], SyntaxProblem]
    quote: int = -1


class Frame:
    """A block that is open: its column, whether it is a list, and its last entry."""

    __slots__ = ("column", "dashes", "last", "name", "pending")

    def __init__(self, column: int, name: str, *, dashes: bool) -> None:
        self.column = column
        self.dashes = dashes
        self.name = name  # of a list: the key above it; of keys: the last one
        self.pending = False  # the last entry waits for its value
        self.last = ""  # the last entry's value as written, where it is a plain one


class Plain(NamedTuple):
    """A plain scalar that may go on in the next line: its line, its start, its block's column, its key on the line."""

    line: int
    start: int
    column: int
    keyed: bool


class ValueWalk:
    """What a walk knows, and how it reads values. `suspects` is in the order of the text."""

    def __init__(self, text: str, lines: list[Line], last: int) -> None:
        """Prepare a walk over `lines[0]` to `lines[last]`."""
        self.text = text
        self.lines = lines
        self.last = last
        self.suspects: list[Suspect] = []
        self.frames: list[Frame] = []
        self.plain: Plain | None = None

    def suspect(self, index: int, make: Callable[[], SyntaxProblem], reach: int | None = None) -> None:
        """Add something that looks wrong and stops a parser on its line, or before `reach`."""
        line = self.lines[index]
        self.suspects.append(Suspect(line.start, line.end if reach is None else reach, make))

    def read_value(self, index: int, spot: Spot) -> int:
        """Judge a value and return the index of the line behind it."""
        text, start, end = self.text, spot.start, spot.line_end
        if start >= end:
            return index + 1
        first = text[start]
        if first in "\"'":
            return self._quoted(index, spot)
        if first in "[{":
            return self._flow(index, spot)
        if first in "|>":
            return self._block(index, spot)
        if first == "*":
            stop = values.star_end(text, start, end, flow=False)
            if not values.is_alias(text, start, stop):
                self.suspect(index, partial(values.star, text, spot, stop))
            return index + 1
        if first in "%@`&,]}" or (
            first == "!" and self.skip_properties(start, end) == start and text[start + 1 : start + 2].strip()
        ):
            self.suspect(index, partial(values.indicator, text, spot))
            return index + 1
        if not spot.item and is_dash(text, start, end):
            self.suspect(index, partial(values.inline_list, text, spot))
            return index + 1
        colon = values.colon_in(text, start, self.before_comment(start, end))
        if colon >= 0:
            self.suspect(index, partial(values.second_colon, text, spot, colon))
            return index + 1
        if self.frames:
            self.frames[-1].last = text[start:end]
        if self.before_comment(start, end) == end:
            keyed = bool(self.frames) and not spot.item and self.lines[index].first != start
            self.plain = Plain(index, start, spot.column, keyed)
        return index + 1

    def _quoted(self, index: int, spot: Spot) -> int:
        text, start = self.text, spot.start
        close, stop = quote_extent(text, self.lines, index, start, column=spot.column, last=self.last)
        line = self.lines[index]
        if close < 0:
            make = partial(quotes.unclosed_quote, text, spot, alone=stop == index + 1 or stop > self.last)
            self.suspects.append(Suspect(line.start, -1, make, start))
            return stop
        rest = text[close + 1 : self.lines[stop].end]
        stripped = rest.strip(" \t")
        if text[start] == '"' and bad_escapes(text, start + 1, close):
            self.suspect(index, partial(quotes.escapes, text, start, close), self.lines[stop].end)
        elif stripped and not (stripped[0] == "#" and rest[0] in " \t"):
            if stop > index:
                make = partial(quotes.unclosed_quote, text, spot, alone=False)
                self.suspect(index, make, self.lines[stop].end)
            elif re.match(r":(?=\s|$)", stripped):
                self.suspect(index, partial(values.second_colon, text, spot, text.index(":", close)))
            else:
                self.suspect(index, partial(quotes.after_quote, text, spot, close))
        return stop + 1

    def _flow(self, index: int, spot: Spot) -> int:
        text, start = self.text, spot.start
        found = scan(text, self.lines, index, start, column=spot.column, last=self.last)
        source = text[start : source_end(text, start, spot.line_end)]
        closed = found.end >= 0
        end_line = self.lines[min(found.line, self.last)]
        behind = text[found.end : end_line.end].strip(" \t") if closed else ""
        if behind.startswith("#") and text[found.end] in " \t":
            behind = ""
        if closed and not behind and not found.kind:
            return found.line + 1
        same_line = closed and found.line == index
        if behind and not found.kind and not behind.strip("]}"):
            at = text.index(behind, found.end)
            self.suspect(found.line, partial(marks.closer, text, at))
            return found.line + 1
        if (same_line and behind) or (found.kind and brackets.looks_like_test(source)):
            self.suspect(index, partial(values.indicator, text, spot), end_line.end)
        elif found.kind and found.kind != "bracket":
            self.suspect(
                index,
                partial(
                    brackets.inside, text, found.kind, found.at, found.until, self._line_end(found.until)
                ),
                end_line.end,
            )
            if not closed:
                self.suspect(index, partial(brackets.unclosed_bracket, text, spot), end_line.end)
        elif not closed:
            self.suspect(index, partial(brackets.unclosed_bracket, text, spot), len(text))
        elif behind:
            self.suspect(index, partial(brackets.unclosed_bracket, text, spot), end_line.end)
        return found.line + 1 if closed else max(found.line, index + 1)

    def _block(self, index: int, spot: Spot) -> int:
        text, lines = self.text, self.lines
        header = _HEADER.match(text, spot.start, spot.line_end)
        follower = next_filled(lines, index)
        deeper = follower < len(lines) and lines[follower].column > spot.column
        if header is None:
            make = partial(values.block_header, text, spot, deeper=deeper)
            self.suspect(index, make)
        digit = (header.group(1) or header.group(2)) if header is not None else None
        if digit:
            width = max(spot.column, 0) + int(digit)
        elif deeper:
            width = lines[follower].column
            if width == 0 or "\t" in text[lines[follower].start : lines[follower].first]:
                width = self._tab_block(follower, spot)
        else:
            return index + 1
        for at in range(index + 1, min(follower, self.last + 1)):
            if lines[at].column > width and not digit:
                self.suspect(
                    index, partial(layout.deep_blank, lines[at], width), self.end_after(follower - 1)
                )
                break
        at = index + 1
        while at <= self.last:
            line = lines[at]
            if not line.blank and line.column < width:
                if line.column <= spot.column or text[line.first] == "#":
                    break
                self.suspect(at, partial(layout.shallow_block, text, lines, at, width))
            at += 1
        return at

    def _tab_block(self, follower: int, spot: Spot) -> int:
        line = self.lines[follower]
        if line.column and follower <= self.last:
            width = len(self.text[line.start : line.first].replace("\t", "  "))
            column = max(width, spot.column + 2, 2)
            self.suspect(
                follower, partial(tabs.tab_indent, self.text, self.lines, follower, column, sure=False)
            )
        return max(spot.column, 0) + 1

    def end_after(self, index: int) -> int:
        """The end of the first line behind `index` that is not blank."""
        follower = next_filled(self.lines, index)
        return self.lines[follower].end if follower < len(self.lines) else len(self.text)

    def _line_end(self, offset: int) -> int:
        return self.lines[index_at(self.lines, offset)].end

    def skip_properties(self, at: int, end: int) -> int:
        """The offset behind the anchors and tags that stand at `at`."""
        while at < end and self.text[at] in "&!":
            found = _PROPERTY.match(self.text, at, end)
            if found is None:
                break
            at = found.end()
        return at

    def before_comment(self, at: int, end: int) -> int:
        """Where a comment begins in a plain text from `at` to `end`; `end` where there is none."""
        found = _COMMENT.search(self.text, at, end)
        return found.start() if found else end


def is_dash(text: str, at: int, end: int) -> bool:
    """Tell whether a list item begins at `at`."""
    return at < end and text[at] == "-" and (at + 1 == end or text[at + 1] in " \t")
