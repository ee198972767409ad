"""A line break at the end of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import line_break
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node


def edits(document: Document) -> list[Edit]:
    """The missing line break, or the blanks behind the last one.

    A block of lines that ends with the file has no line break at the end of its value either. It is told to have none
    (`|-`) before one is written behind it.
    """
    text = document.text
    if not text or text.endswith("\n"):
        return []
    size = len(text)
    tail = text.rfind("\n") + 1
    node = last_leaf(document.tree.more[-1] if document.tree.more else document.tree.root)
    is_block = isinstance(node, Scalar) and node.style in (Style.LITERAL, Style.FOLDED)
    if not text[tail:].strip(" \t") and not (is_block and node is not None and node.span.end > tail):
        return [Edit(Span(tail, size), "")] if tail < size else []
    found = [Edit(Span(size, size), line_break(text))]
    if isinstance(node, Scalar) and is_block and node.span.end > tail and node.text:
        found[:0] = _stripped(text, node)
    return found


def _stripped(text: str, node: Scalar) -> list[Edit]:
    at = node.span.start + 1
    while text[at : at + 1].isdecimal():
        at += 1
    if text.startswith("-", at):
        return []
    return [Edit(Span(at, at + text.startswith("+", at)), "-")]


def last_leaf(node: Node | None) -> Node | None:
    """The last leaf below a node."""
    while isinstance(node, Mapping | Sequence):
        if isinstance(node, Sequence):
            node = node.items[-1] if node.items else None
        elif not node.entries:
            return None
        else:
            last = node.entries[-1]
            # `? key` may have no value.
            node = last.value if last.value.span.end > last.key.span.end else last.key
    return node
