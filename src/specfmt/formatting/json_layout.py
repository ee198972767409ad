"""JSON as the AWS CLI prints it: four columns a step, each entry and item on a line of its own, nothing else changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import line_break
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node

STEP = 4


def edits(document: Document) -> Iterator[Edit]:
    """Edits on the blanks and line breaks between the tokens of a JSON text."""
    text, root = document.text, document.tree.root
    if root is None:
        return
    writer = _Writer(text)
    yield from writer.gap(0, root.span.start, "")
    yield from writer.node(root, 0)
    yield from writer.gap(root.span.end, len(text), writer.end)


class _Writer:
    __slots__ = ("end", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = line_break(text)

    def gap(self, start: int, end: int, wanted: str) -> Iterator[Edit]:
        if self.text[start:end] != wanted:
            yield Edit(Span(start, end), wanted)

    def node(self, node: Node, depth: int) -> Iterator[Edit]:
        """Recursion is safe here: a parsed tree is at most 200 levels deep."""
        if not isinstance(node, Mapping | Sequence):
            return
        start, end = node.span
        inner = self.end + " " * (STEP * (depth + 1))
        at = start + 1
        parts = node.entries if isinstance(node, Mapping) else node.items
        for part in parts:
            span = part.span
            if at > start + 1:
                comma = self.text.index(",", at)
                yield from self.gap(at, comma, "")
                at = comma + 1
            yield from self.gap(at, span.start, inner)
            if isinstance(part, Mapping | Sequence):
                yield from self.node(part, depth + 1)
            at = span.end
        if isinstance(node, Mapping):
            for entry in node.entries:
                key_end, value_start = entry.key.span.end, entry.value.span.start
                colon = self.text.index(":", key_end)
                yield from self.gap(key_end, colon, "")
                yield from self.gap(colon + 1, value_start, " ")
                yield from self.node(entry.value, depth + 1)
        yield from self.gap(at, end - 1, self.end + " " * (STEP * depth) if parts else "")
