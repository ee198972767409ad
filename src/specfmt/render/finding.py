"""One finding as people read it: its words, its source with the places marked, its reason and its fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.render.ansi import BOLD, GREEN, MARGIN, RED, SEVERITY, link, paint
from specfmt.render.characters import one_line, width
from specfmt.render.fix_hint import changes
from specfmt.render.snippet import ELLIPSIS, Margin, Mark, cut, draw
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.diagnostics import Diagnostic, Related
    from specfmt.render.fix_hint import Change
    from specfmt.render.options import RenderOptions
    from specfmt.render.places import Places

_SAFETY = {Safety.SAFE: "safe", Safety.UNSAFE: "unsafe", Safety.SHOW: "shown only"}
_SIGNS = {"-": RED, "+": GREEN}
_MOST_RELATED = 6


def finding(diagnostic: Diagnostic, places: Places, options: RenderOptions) -> Iterator[str]:
    """The lines of one finding, in the colours and the width of the options."""
    severity = diagnostic.severity
    style = SEVERITY[severity]
    rule = link(one_line(diagnostic.rule), diagnostic.url, options)
    head = paint(f"{severity.word}[{rule}]", style, options)
    yield head + paint(f": {one_line(diagnostic.message)}", BOLD, options)

    lines = places.lines(diagnostic.path)
    related = diagnostic.related[:_MOST_RELATED]
    here = [each for each in related if each.path in {None, diagnostic.path}]
    elsewhere = [each for each in related if each.path not in {None, diagnostic.path}]
    fix = diagnostic.fix
    hint = changes(lines, fix.edits) if fix is not None else []
    margin = Margin(len(str(_last_number(diagnostic, related, hint, places))), options)

    yield _arrow("-->", diagnostic.path, diagnostic.span, places, margin)
    if lines.text:
        yield margin.row(None)
        marks = [Mark(diagnostic.span, "^", style)]
        yield from draw(lines, marks + [_mark(each) for each in here], margin)
    for each in elsewhere:
        yield from _elsewhere(each, places, margin)
    left_out = len(diagnostic.related) - len(related)
    if left_out:
        yield margin.row(None, f"and {left_out} more place{'' if left_out == 1 else 's'}", ELLIPSIS)
    if diagnostic.why or fix is not None or diagnostic.url:
        yield margin.row(None)
    if diagnostic.why:
        yield from _note("why", diagnostic.why, margin)
    if fix is not None:
        yield from _note("fix", f"{fix.title} ({_SAFETY[fix.safety]})", margin)
        yield from (_change(each, margin) for each in hint)
    if diagnostic.url:
        yield f"{' ' * margin.digits} {paint('=', MARGIN, options)} help: {one_line(diagnostic.url)}"


def _mark(related: Related) -> Mark:
    return Mark(related.span, "-", MARGIN, related.message)


def _elsewhere(related: Related, places: Places, margin: Margin) -> Iterator[str]:
    path = related.path or ""
    lines = places.lines(path)
    yield _arrow(":::", path, related.span, places, margin)
    if not lines.text:
        yield margin.row(None, one_line(related.message))
        return
    yield margin.row(None)
    yield from draw(lines, [_mark(related)], margin)


def _arrow(arrow: str, path: str, span: Span, places: Places, margin: Margin) -> str:
    line, column = places.lines(path).position(span.start)
    return f"{' ' * margin.digits}{paint(arrow, MARGIN, margin.options)} {one_line(path)}:{line}:{column}"


def _last_number(
    diagnostic: Diagnostic, related: tuple[Related, ...], hint: list[Change], places: Places
) -> int:
    """The highest line number that is shown, which decides the width of the margin."""
    found = [places.lines(diagnostic.path).position(diagnostic.span.start).line]
    found += (places.lines(each.path or diagnostic.path).position(each.span.start).line for each in related)
    found += (change.number for change in hint if change.number is not None)
    return max(found)


def _change(change: Change, margin: Margin) -> str:
    piece = cut(change.text, Span(0, len(change.text)), change.changed, margin.room)
    text = paint(piece.text, _SIGNS.get(change.sign, MARGIN), margin.options)
    return margin.row(change.number, text, change.sign)


def _note(title: str, text: str, margin: Margin) -> Iterator[str]:
    """`= title: text`, broken between words and indented under the text."""
    indent = margin.digits + len(f" = {title}: ")
    room = max(margin.options.width - indent, 30)
    row = ""
    lead = f"{' ' * margin.digits} {paint('=', MARGIN, margin.options)} {title}: "
    used = 0
    for word in one_line(text).split():
        size = width(word)
        if row and used + 1 + size > room:
            yield lead + row
            lead, row, used = " " * indent, "", 0
        row = f"{row} {word}" if row else word
        used += size + (1 if used else 0)
    yield lead + row
