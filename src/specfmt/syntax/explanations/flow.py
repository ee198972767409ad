"""Lists and mappings in brackets, read as far as is needed to say what breaks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.explanations import values
from specfmt.syntax.explanations.quoting import bad_escapes

if TYPE_CHECKING:
    from specfmt.syntax.explanations.lines import Line

_TOKEN = re.compile(r"[ \t]++|[\[\]{},#]|[^\s\[\]{},#]++")
_ANCHOR = re.compile(r"&[\w-]+$|!")
DOUBLE = re.compile(r'(?:[^"\\]++|\\.|\\\Z)*+', re.DOTALL)
SINGLE = re.compile(r"(?:[^']++|'')*+")


class Flow(NamedTuple):
    """What a walk through brackets found.

    Attributes:
        end: offset behind the closing bracket, -1 where there is none.
        line: index of the line with the closing bracket, or of the line that surely does not belong to it any more.
        kind: the first mistake inside: `star`, `escape`, `after-quote`, `indicator`, `quote`, `bracket`,
            `comma`, or empty.
        at: offset of the mistake.
        until: a second offset: the end of a value, or the closing quote.
    """

    end: int
    line: int
    kind: str = ""
    at: int = -1
    until: int = -1


def quote_extent(
    text: str, lines: list[Line], index: int, start: int, *, column: int, last: int
) -> tuple[int, int]:
    """Where the quoted text that opens at `start` ends.

    Returns:
        The offset of the closing quote and its line; -1 and the first line that surely does not belong to the text
        (because it stands no deeper than `column`) where it is not closed before, `last + 1` where nothing ends it.
    """
    pattern = DOUBLE if text[start] == '"' else SINGLE
    at = start + 1
    while True:
        end = lines[index].end
        found = pattern.match(text, at, end)
        close = found.end() if found else at
        if close < end and text[close] == text[start]:
            return close, index
        index += 1
        if index > last:
            return -1, index
        line = lines[index]
        if not line.blank and outside(text, line, column):
            return -1, index
        at = line.start


def outside(text: str, line: Line, column: int) -> bool:
    """Tell whether a line surely belongs to no value of an entry in `column`."""
    if column < 0:
        return line.column == 0 and (text.startswith(("---", "..."), line.start))
    raw = text[line.first : line.first + 1]
    return line.column <= column and raw not in "]}#"


def scan(text: str, lines: list[Line], index: int, start: int, *, column: int, last: int) -> Flow:
    """Walk from the bracket at `start` to the one that closes it, or to a line that stands no deeper than `column`."""
    fresh = True
    previous = -1  # offset behind the last token, where a comma could stand
    kind, bad, until = "", -1, -1
    at = start
    stack: list[str] = []
    while True:
        line = lines[index]
        while at < line.end:
            token = _TOKEN.match(text, at, line.end)
            if token is None:
                at += 1
                continue
            first = text[at]
            if first in " \t":
                at = token.end()
                continue
            if first == "#" and (at == line.first or text[at - 1] in " \t"):
                break
            if first in "[{":
                if not fresh and not kind:
                    kind, bad, until = "bracket", at, at + 1
                stack.append("]" if first == "[" else "}")
                fresh = True
                at += 1
                continue
            if first in "]}":
                if stack.pop() != first and not kind:
                    kind, bad, until = "bracket", at, at + 1
                at += 1
                previous = at
                if not stack:
                    return Flow(at, index, kind, bad, until)
                fresh = False
                continue
            if first == ",":
                fresh = True
                at += 1
                continue
            if not fresh and first in "\"'" and at == line.first and previous >= 0:
                # A quoted key or item begins its line, but nothing parts it from the one before.
                if not kind:
                    kind, bad, until = "comma", previous, at
                fresh = True
            if fresh and first in "\"'":
                close, close_line = quote_extent(text, lines, index, at, column=column, last=last)
                if close < 0:
                    return Flow(
                        -1, close_line, kind or "quote", bad if kind else at, until if kind else at + 1
                    )
                if first == '"' and not kind and bad_escapes(text, at + 1, close):
                    kind, bad, until = "escape", at, close
                index, line = close_line, lines[close_line]
                fresh = False
                behind = _first_behind(text, close + 1, line.end)
                if behind and behind not in ",]}:#" and not kind:
                    kind, bad, until = "after-quote", at, close
                at = previous = close + 1
                continue
            if fresh and first == "*":
                end = values.star_end(text, at, line.end, flow=True)
                if not kind and not values.is_alias(text, at, end):
                    kind, bad, until = "star", at, end
                at = previous = end
                fresh = False
                continue
            if (
                fresh
                and not kind
                and (first in "%@`|>" or (first == "&" and not _ANCHOR.match(token.group())))
            ):
                kind, bad, until = "indicator", at, values.star_end(text, at, line.end, flow=True)
            fresh = token.group().endswith(":") or (fresh and first in "&!")
            at = token.end()
            previous = -1 if fresh else at
        index += 1
        if index > last:
            return Flow(-1, index, kind, bad, until)
        line = lines[index]
        if not line.blank and outside(text, line, column):
            return Flow(-1, index, kind, bad, until)
        at = line.first


def _first_behind(text: str, at: int, end: int) -> str:
    while at < end and text[at] in " \t":
        at += 1
    return text[at] if at < end else ""
