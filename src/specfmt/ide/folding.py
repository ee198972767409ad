"""Which lines can be folded: everything in the tree that covers several, and blocks of comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.lifting import span_in_file
from specfmt.ide import Fold
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.ops import begins_line, dash_before, line_start
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node


def folding(document: Document) -> list[Fold]:
    """The folds of a document in the order of the text, at most one for each line on which one starts.

    A closing bracket on a line of its own stays visible. A text that cannot be read in full is folded by its
    indentation, so that folds do not jump open while something is typed.
    """
    lines = document.lines
    longest: dict[int, tuple[int, Fold]] = {}
    for span in (*_regions(document), *_of_texts(document)):
        first, last = lines.position(span.start).line, lines.position(span.end).line
        if last > first and longest.get(first, (0, None))[0] < last:
            longest[first] = (last, Fold(span))
    for span in _comments(document):
        first = lines.position(span.start).line
        longest.setdefault(first, (first, Fold(span, "comment")))
    return [fold for _, (_, fold) in sorted(longest.items())]


def _regions(document: Document) -> Iterator[Span]:
    """What can be folded in a document itself, with spans of one line among it."""
    tree = document.tree
    if tree.errors and not document.is_json:
        yield from _by_indentation(document)
        return
    for root in (tree.root, *tree.more):
        yield from _parts(root, document.text)


def _of_texts(document: Document) -> Iterator[Span]:
    """The folds of the specs that are written as text in the document."""
    for inner in document.every[1:]:
        host = inner.host
        if host is not None and host.places is not None and not host.places.is_coarse:
            yield from (span_in_file(span, inner) for span in _regions(inner))


def _parts(root: Node | None, text: str) -> Iterator[Span]:
    """Every entry, item and collection, without the line breaks at its end."""
    if root is None:
        return
    if isinstance(root, Mapping | Sequence) and root.flow:
        yield _inside(text, root.span)
    stack: list[Node] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            for entry in node.entries:
                yield _part(text, entry.key.span.start, entry.value)
                stack += (entry.key, entry.value)
        elif isinstance(node, Sequence):
            for item in node.items:
                dash = None if node.flow else dash_before(text, item.span.start)
                yield _part(text, item.span.start if dash is None else dash, item)
                stack.append(item)


def _part(text: str, start: int, value: Node) -> Span:
    end = max(start, value.span.end)
    if isinstance(value, Mapping | Sequence) and value.flow:
        return _inside(text, Span(start, end))
    if isinstance(value, Scalar):
        end = _without_breaks(text, start, end)
    return Span(start, end)


def _inside(text: str, span: Span) -> Span:
    """Up to the closing bracket, without it where it is the first thing on its line."""
    closing = span.end - 1
    if closing > span.start and begins_line(text, closing):
        return Span(span.start, _without_breaks(text, span.start, line_start(text, closing)))
    return span


def _without_breaks(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in "\r\n":
        end -= 1
    return end


def _comments(document: Document) -> Iterator[Span]:
    """Comments of two lines and more that stand below each other, with nothing between them."""
    lines = document.lines
    start = end = number = -1
    for comment in document.tree.comments:
        if not comment.own_line:
            continue
        line = lines.position(comment.span.start).line
        if line != number + 1:
            if start >= 0 and lines.position(start).line < number:
                yield Span(start, end)
            start = comment.span.start
        end, number = comment.span.end, line
    if start >= 0 and lines.position(start).line < number:
        yield Span(start, end)


def _by_indentation(document: Document) -> Iterator[Span]:
    """Each line with the deeper ones below it."""
    text, lines = document.text, document.lines
    above: list[tuple[int, int]] = []  # the indentation and the start of the lines that hold the current one
    end = 0
    for number in range(1, lines.line_count + 1):
        span = lines.line_span(number)
        content = text[span.start : span.end].strip()
        if not content or content.startswith("#"):
            continue
        line = text[span.start : span.end]
        indent = len(line) - len(line.lstrip())
        while above and above[-1][0] > indent:
            yield Span(above.pop()[1], end)
        if above and above[-1][0] == indent:
            if content.startswith("-") and _opens(text, above[-1][1]):
                indent += 1  # the dashes of a list may stand right below the key that holds it
            else:
                yield Span(above.pop()[1], end)
        above.append((indent, span.start + len(line) - len(line.lstrip())))
        end = span.start + len(line.rstrip())
    for _, start in above:
        yield Span(start, max(start, end))


def _opens(text: str, start: int) -> bool:
    """Tell whether a line ends in a colon."""
    found = text.find("\n", start)
    line = text[start : found if found >= 0 else len(text)].rstrip()
    return line.endswith(":") and not line.startswith("-")
