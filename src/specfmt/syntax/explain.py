"""Why a text is no YAML, in the words of somebody with a broken build.

A YAML parser gives up where it can go on no more, often lines behind the mistake, and says what it expected of the
grammar. What is told here comes from the text itself: see `specfmt.syntax.explanations.walk`. Nothing here is
imported before a file turns out to be broken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.explanations import layout, marks, tabs, values
from specfmt.syntax.explanations.flow import DOUBLE, SINGLE
from specfmt.syntax.explanations.lines import index_at, split
from specfmt.syntax.explanations.quoting import source_end
from specfmt.syntax.explanations.values import Spot
from specfmt.syntax.explanations.walk import Walk
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.explanations.lines import Line
    from specfmt.syntax.explanations.value_walk import Suspect

_NEAR_END = 200
_WHOLE_VALUE = frozenset(
    ("unquoted-glob", "undefined-alias", "command-indicator", "template", "text-after-quote", "smart-quotes")
)
_TO_LINE_END = frozenset(("unclosed-quote", "unclosed-bracket", "inline-list", "directive", "document-end"))
_REST = re.compile(r"[^\r\n]*+")
_EXPECTATIONS = (
    (
        re.compile(r"',' or '\]'"),
        "a comma or the closing `]` of a list is missing before {found}",
        "missing-comma",
    ),
    (
        re.compile(r"',' or '\}'"),
        "a comma or the closing `}}` of a mapping is missing before {found}",
        "missing-comma",
    ),
    (re.compile(r"mapping values"), "no key may stand at {found}", "mapping-value"),
    (
        re.compile(r"'-' indicator|block collection"),
        "a list item that begins with `- ` is expected, not {found}",
        "yaml",
    ),
    (re.compile(r"expected key|block mapping"), "a key that ends in `: ` is expected, not {found}", "yaml"),
    (re.compile(r"find expected ':'"), "a colon is missing before {found}", "missing-colon"),
    (re.compile(r"end of stream"), "the file ends in the middle of a quoted text", "unclosed-quote"),
    (re.compile(r"tab character|'\\t'"), "a tab stands where only spaces may stand", "tab"),
    (re.compile(r"tag"), "{found} is no tag that YAML knows", "yaml"),
    (re.compile(r"anchor|alias"), "no name of an anchor or alias begins at {found}", "yaml"),
    (re.compile(r"document start"), "{found} stands behind the end of the document", "document-end"),
)


def explain(
    text: str,
    problem: str,
    offset: int,
    context: str = "",
    context_offset: int | None = None,  # noqa: ARG001
) -> SyntaxProblem:
    """Find the mistake that made a YAML parser give up, and say it with its place and, where it is certain, a fix.

    Args:
        text: the whole text.
        problem: what the parser says; used only where the text itself does not tell.
        offset: where the parser gave up, in code points; anything outside the text is moved inside.
        context: what the parser was reading, in its words.
        context_offset: where that began, if the parser says so. The walk finds that place itself; it is taken so
            that callers can hand over all that a parser says.

    Returns:
        The problem; its span lies inside the text, and its edits do not overlap. Never raises.
    """
    offset = max(0, min(offset, len(text)))
    found = marks.conflict(text) or marks.control_character(text, offset)
    if found is not None:
        return found
    lines = split(text)
    if "undefined alias" in problem and text.startswith("*", offset):
        return _alias(text, lines[index_at(lines, offset)], offset)
    last = index_at(lines, offset)
    found = layout.odd_space(text, lines, last)
    if found is not None:
        return found
    walk = Walk(text, lines, last)
    suspect = _choose(text, lines, walk.suspects, offset)
    if suspect is not None:
        return suspect.make()
    if text.startswith("\t", offset) and offset < lines[last].first:
        return tabs.tab_before(text, lines, last, offset)
    return _at_offset(text, lines[last], problem, offset, context)


def blank(text: str, problem: SyntaxProblem) -> Span | None:
    """What may be overwritten with as many `x` so that the rest of the text can be read in spite of a problem.

    Args:
        text: the whole text.
        problem: a result of `explain` for this text.

    Returns:
        A stretch inside one line, or None where no such stretch is known. Two slugs are the caller's own business:
        for `tab` each tab of the problem's span may be replaced by one space (then offsets stay), and problems of
        indentation have nothing to blank.
    """
    start, end = problem.span
    line_end = _line_end(text, start)
    stretch: Span | None = None
    if problem.slug in _WHOLE_VALUE:
        stretch = Span(start, min(end, line_end))
        if problem.slug == "text-after-quote" and text[start : start + 1] not in ("'", '"'):
            stretch = None
    elif problem.slug in _TO_LINE_END:
        stretch = Span(start, source_end(text, start, line_end))
    elif problem.slug == "bad-escape":
        # The fix mends every escape of the text, so that all of them are one mistake.
        last = max((each.span.start for each in problem.edits), default=start)
        stretch = Span(start, min(max(end, last + 2 if text[last : last + 1] == "\\" else last), line_end))
    elif problem.slug in ("control-character", "block-header"):
        stretch = Span(start, min(end, line_end))
        if problem.slug == "block-header":
            before = max(text.rfind("|", 0, start), text.rfind(">", 0, start))
            stretch = Span(max(before, 0), stretch.end)
    elif problem.slug == "mapping-value":
        stretch = _mapping_value(problem, start, line_end)
    if stretch is None or stretch.start >= stretch.end or stretch.end > _line_end(text, stretch.start):
        return None
    return stretch


def _mapping_value(problem: SyntaxProblem, start: int, line_end: int) -> Span | None:
    """The value that holds the colon, where the fix quotes it on one line."""
    if len(problem.edits) != 1:
        return None
    place = problem.edits[0].span
    inside = place.start <= start and place.end <= line_end and start - place.start < place.end - place.start
    return place if inside else None


def _choose(text: str, lines: list[Line], suspects: list[Suspect], offset: int) -> Suspect | None:
    """The first suspect that can have made a parser give up at `offset`."""
    index = index_at(lines, offset)
    floor = lines[index].start
    if len(text) - offset < _NEAR_END and not text[offset:].strip():
        while index > 0 and lines[index].blank:
            index -= 1
        floor = min(floor, lines[index].start)
    for suspect in suspects:
        reach = suspect.reach
        if reach < 0:
            reach = _closing_line_end(text, suspect.quote)
        if reach >= floor:
            return suspect
    return None


def _closing_line_end(text: str, quote: int) -> int:
    """The end of the line with the next quote of that kind, where a parser that knows no better goes on."""
    pattern = DOUBLE if text[quote] == '"' else SINGLE
    found = pattern.match(text, quote + 1)
    return _line_end(text, found.end()) if found else len(text)


def _at_offset(text: str, line: Line, problem: str, offset: int, context: str) -> SyntaxProblem:
    """What the characters at the place itself tell, else the parser's expectation in plain words."""
    for at in (offset, offset - 1):
        if text[at : at + 1] == "*" and at >= line.start and ("alias" in problem or "alias" in context):
            return _alias(text, line, at)
    if text.startswith("\t", offset):
        return tabs.tab_inside(text, offset, text[max(line.start, offset - 1) : offset].strip())
    return _generic(text, line, problem, context, offset)


def _alias(text: str, line: Line, at: int) -> SyntaxProblem:
    before = text[line.start : at].rstrip()
    end = values.star_end(text, at, line.end, flow=before[-1:] in ("[", ",", "{"))
    return values.star(text, Spot(at, line.end, -1, item=before[-1:] != ":", name=""), end)


def _generic(text: str, line: Line, problem: str, context: str, offset: int) -> SyntaxProblem:
    start = max(offset, line.start)
    end = source_end(text, start, line.end) if start < line.end else start
    found = (
        show(text[start:end]) if end > start else "the end of the line" if offset < len(text) else "the end"
    )
    for pattern, words, slug in _EXPECTATIONS:
        if pattern.search(problem) or (pattern.search(context) and "expected" in problem):
            return SyntaxProblem(
                Span(start, end),
                words.format(found=found),
                "YAML cannot place what stands here",
                slug=slug,
            )
    return SyntaxProblem(Span(start, end), f"YAML cannot be read on from {found}", "the text breaks off here")


def _line_end(text: str, at: int) -> int:
    found = _REST.match(text, at)
    return found.end() if found else len(text)
