"""Edits that several rules make: another text for a scalar, an entry taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Edit, Span
from specfmt.syntax.nodes import Scalar, Style
from specfmt.syntax.ops import begins_line, ends_line, line_start, next_line

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Mapping, Node

_MOST = 1000  # entries; to find one among more takes too long
_BLOCKS = (Style.LITERAL, Style.FOLDED)


def replaced(node: Node, text: str, style: Style | None = None) -> Edit | None:
    """Another text for a scalar; None for an alias, for a block of lines, and where it bears a tag or an anchor.

    Args:
        node: the scalar as it stands in the file.
        text: one that needs no escapes in the quotes that it gets.
        style: the quotes; None keeps those that it has.
    """
    if not isinstance(node, Scalar) or node.style in _BLOCKS or node.tag or node.anchor:
        return None
    mark = (node.style if style is None else style).value
    return Edit(node.span, f"{mark}{text}{mark}")


def without_entry(text: str, mapping: Mapping, entry: Entry) -> Edit | None:
    """Take an entry out of a block mapping with its lines; None where it is the only one, or shares a line."""
    if mapping.flow or not 1 < len(mapping.entries) < _MOST or entry not in mapping.entries:
        return None
    start, end = entry.span
    if text[end - 1 : end] == "\n":
        return None
    if begins_line(text, start) and ends_line(text, end):
        return Edit(Span(line_start(text, start), next_line(text, end)), "")
    if entry is mapping.entries[0]:
        # `- key: value`: what follows moves up behind the dash.
        following = mapping.entries[1].key.span.start
        return Edit(Span(start, following), "") if not text[end:following].strip() else None
    return None
