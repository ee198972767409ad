"""Tabs where YAML allows only spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.explanations.lines import Line

_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$", re.MULTILINE)


def tab_indent(text: str, lines: list[Line], index: int, column: int, *, sure: bool) -> SyntaxProblem:
    """A line that is indented with tabs.

    Args:
        text: the whole text.
        lines: its lines.
        index: the line.
        column: where it should stand.
        sure: it can stand nowhere else, or its neighbours say so.
    """
    line = lines[index]
    lead = text[line.start : line.first]
    at = line.start + lead.index("\t")
    place = Span(at, line.start + len(lead.rstrip(" ")))
    width = indent_unit(lines, text)
    edits: tuple[Edit, ...]
    if only_tabs(text, lines):
        edits = tuple(
            Edit(Span(each.start, each.first), "" if each.blank else " " * (width * each.column))
            for each in lines
            if each.column and "\t" in text[each.start : each.first]
        )
        safe = _BLOCK.search(text) is None
    else:
        edits = (Edit(Span(line.start, line.first), " " * column),)
        safe = sure
    what = "a tab" if place.end - place.start == 1 else "tabs"
    return SyntaxProblem(
        place,
        f"{show(text[line.first : line.end])} is indented with {what}",
        "YAML allows only spaces for indentation",
        "indent with spaces",
        edits,
        safe,
        "tab",
    )


def tab_inside(text: str, at: int, after: str) -> SyntaxProblem:
    """Tabs behind a dash or colon, before something that opens a block."""
    end = at
    while text.startswith("\t", end):
        end += 1
    return SyntaxProblem(
        Span(at, end),
        f"a tab follows {show(after)}" if after else "a tab stands where only spaces may stand",
        "YAML allows only spaces where the width decides what belongs together",
        "replace it by a space",
        (Edit(Span(at, end), " "),),
        safe=True,
        slug="tab",
    )


def tab_before(text: str, lines: list[Line], index: int, at: int) -> SyntaxProblem:
    """A tab before what is no entry of its own: a comment, nothing at all, or a further line of a value.

    Of a value nobody knows what was meant to be indentation, and what is text.

    Args:
        text: the whole text.
        lines: its lines.
        index: the line.
        at: the offset of a tab in its indentation.
    """
    line = lines[index]
    comment = text.startswith("#", line.first)
    width = 0
    if not line.blank:
        below = next((each for each in lines[index + 1 :] if not each.blank), line) if comment else line
        width = len(text[below.start : below.first].expandtabs(indent_unit(lines, text)))
    return SyntaxProblem(
        Span(at, line.first),
        "a tab stands where only spaces may stand",
        "YAML allows only spaces where the width decides what belongs together",
        "indent with spaces" if width else "remove the blanks",
        (Edit(Span(line.start, line.first), " " * width),),
        safe=comment or line.blank,
        slug="tab",
    )


def indent_unit(lines: list[Line], text: str) -> int:
    """The width of one step of indentation in this text, 2 where no line tells."""
    widths = {line.column for line in lines if not line.blank and "\t" not in text[line.start : line.first]}
    return min(widths.intersection((2, 3, 4, 8)), default=2)


def only_tabs(text: str, lines: list[Line]) -> bool:
    """Tell whether every indented line is indented with tabs alone."""
    return all(
        text.count("\t", line.start, line.first) == line.column
        for line in lines
        if line.column and not line.blank
    )
