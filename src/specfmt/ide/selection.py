"""What an editor selects when it is asked for more and more: word, value, entry, mapping, and so on to the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.commands import command_at
from specfmt.documents.lifting import span_in_file
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import dash_before, line_end, line_start
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node


def ranges(document: Document, offset: int) -> list[Span]:
    """The spans around an offset from the inside out; each is larger than the one before and holds all of it.

    An offset outside the text means its nearest end. The last span is always the whole text.
    """
    text = document.text
    offset = min(max(offset, 0), len(text))
    # From the outside in, where every step can be held against the one around it.
    found = [Span(0, len(text))]
    for span in (*_through(document, offset), _word(text, offset)):
        is_smaller = span.start < span.end and span != found[-1] and found[-1].covers(span)
        if is_smaller and _holds(span, offset):
            found.append(span)
    return found[::-1]


def _through(document: Document, offset: int) -> Iterator[Span]:
    """The parts of the document and of the specs inside it that hold an offset, from the outside in."""
    found = document.holding(offset)
    if found is None:
        yield from _around(document, offset)
        return
    inner, at = found
    if inner.host is None or inner.host.places is None:
        # A resource stands in the tree of its template. What is inside it has its places in that as well.
        deepest, at = inner.innermost(at)
        if deepest.host is None or deepest.host.places is None:
            yield from _around(document, offset)
            return
        inner = deepest
    places = span_in_file(Span(0, len(inner.text)), inner)
    yield from (span for span in _around(document, offset) if span.covers(places))
    yield from (span_in_file(span, inner) for span in _through(inner, at))


def _around(document: Document, offset: int) -> Iterator[Span]:
    """The parts of the tree that hold an offset, from the outside in."""
    text = document.text
    tree = document.tree
    roots = [root for root in (tree.root, *tree.more) if root is not None]
    node: Node | None = next((root for root in roots if _holds(root.span, offset)), None)
    comment = next((each for each in tree.comments if _holds(each.span, offset)), None)
    while node is not None:
        yield node.span
        inner: Node | None = None
        if isinstance(node, Mapping):
            for entry in node.entries:
                span = entry.span
                if _holds(span, offset):
                    yield span
                    inner = entry.key if _holds(entry.key.span, offset) else entry.value
                    break
        elif isinstance(node, Sequence):
            for item in node.items:
                dash = None if node.flow else dash_before(text, item.span.start)
                start = item.span.start if dash is None else dash
                if _holds(Span(start, item.span.end), offset):
                    yield Span(start, item.span.end)
                    inner = item
                    break
        elif isinstance(node, Scalar):
            yield from _within(document, node, offset)
        node = inner if inner is not None and _holds(inner.span, offset) else None
    if comment is not None:
        yield comment.span


def _within(document: Document, scalar: Scalar, offset: int) -> Iterator[Span]:
    """The parts of a scalar that hold an offset, from the outside in."""
    text, (start, end) = document.text, scalar.span
    if scalar.style in (Style.SINGLE, Style.DOUBLE):
        yield Span(start + 1, max(start + 1, end - 1))
    elif scalar.style in (Style.LITERAL, Style.FOLDED):
        first = line_end(text, start) + 1
        yield Span(min(first, end), end)
    line = Span(line_start(text, offset), line_end(text, offset))
    content = text[line.start : line.end]
    if start < line.start + len(content) - len(content.lstrip()):
        yield Span(line.start + len(content) - len(content.lstrip()), line.start + len(content.rstrip()))
    command = command_at(document, offset)
    if command is None:
        return
    inner = command.source_map.to_inner(offset)
    if inner is None:
        return
    script = command.script
    simple = [each for each in script.commands if _holds(each.span, inner)]
    for each in sorted(simple, key=lambda found: found.span.start - found.span.end):
        yield command.at(each.span)
        for word in each.words:
            if _holds(word.span, inner):
                yield command.at(word.span)
                break


def _word(text: str, offset: int) -> Span:
    """The letters, digits, underscores and dashes around an offset."""
    start = end = offset
    while start > 0 and _is_word(text[start - 1]):
        start -= 1
    while end < len(text) and _is_word(text[end]):
        end += 1
    return Span(start, end)


def _is_word(char: str) -> bool:
    return char.isalnum() or char in "_-"


def _holds(span: Span, offset: int) -> bool:
    """Tell whether a cursor at an offset is in a span, or at one of its ends."""
    return span.start <= offset <= span.end
