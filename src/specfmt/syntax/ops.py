"""Edits on a parsed text: rename a key, move lines, find what holds a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style, resolve
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node, Path

_FLOW_STYLES = (Style.PLAIN, Style.SINGLE, Style.DOUBLE)


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends: before its line break, or at the end of the text."""
    found = text.find("\n", offset)
    if found < 0:
        return len(text)
    return found - 1 if found > offset and text[found - 1] == "\r" else found


def next_line(text: str, offset: int) -> int:
    """Where the line below an offset begins; the end of the text where there is none."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def column(text: str, offset: int) -> int:
    """How many characters stand before an offset on its line."""
    return offset - line_start(text, offset)


def line_break(text: str) -> str:
    """The line break that the text uses: that of its first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def begins_line(text: str, offset: int) -> bool:
    """Tell whether nothing but spaces stands before an offset on its line."""
    return not text[line_start(text, offset) : offset].strip(" ")


def ends_line(text: str, offset: int) -> bool:
    """Tell whether nothing but blanks and a comment stands behind an offset on its line."""
    rest = text[offset : line_end(text, offset)]
    return not rest.strip() or (rest[0] in " \t" and rest.lstrip().startswith("#"))


def first_line(text: str, span: Span) -> Span:
    """The part of a span that lies on its first line, so that a finding does not mark a page."""
    return Span(span.start, max(span.start, min(span.end, line_end(text, span.start))))


def renamed(entry: Entry, name: str) -> Edit | None:
    """Another name for a key, in the quotes that it has; None where the key is no scalar on one line."""
    key = entry.key
    if not isinstance(key, Scalar) or key.style not in _FLOW_STYLES or key.tag or key.anchor:
        return None
    return Edit(key.span, f"{key.style.value}{name}{key.style.value}")


def shifted(text: str, span: Span, by: int) -> tuple[Edit, ...]:
    """Move all lines that a span touches to the right, or to the left where `by` is negative.

    Comments move with the lines around them. Blank lines stay. The content of block scalars stays the same, since
    its first line moves with the rest.

    Returns:
        One edit for each line; nothing where a line has too little indentation, or a tab in it.
    """
    edits: list[Edit] = []
    at = line_start(text, span.start)
    while at < span.end:
        end = line_end(text, at)
        line = text[at:end]
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        if words.startswith("\t"):
            return ()
        if words:
            if by > 0:
                edits.append(Edit(Span(at, at), " " * by))
            elif indent >= -by:
                edits.append(Edit(Span(at, at - by), ""))
            elif words.startswith("#"):
                edits.append(Edit(Span(at, at + indent), ""))
            else:
                return ()
        at = next_line(text, at)
        if at >= len(text):
            break
    return tuple(edits)


def step(text: str, root: Node | None) -> int:
    """The width of one step of indentation: how deep the first block stands below the root's keys, else 2."""
    if isinstance(root, Mapping) and not root.flow:
        for entry in root.entries:
            value = entry.value
            if isinstance(value, Mapping) and not value.flow and value.entries:
                width = column(text, value.span.start) - column(text, entry.key.span.start)
                if width > 0:
                    return width
    return 2


def holder(root: Node | None, path: Path) -> Entry | None:
    """The entry that holds the value at a path; None for the root, items of lists, and where nothing is."""
    found: Entry | None = None
    node = root
    for key in path:
        if node is None:
            return None
        node = resolve(node)
        if isinstance(node, Mapping):
            found = node.entry(str(key))
            if found is None:
                return None
            node = found.value
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            found, node = None, node.items[key]
        else:
            return None
    return found


def node_at(root: Node | None, path: Path) -> Node | None:
    """The node at a path, aliases resolved; None where nothing is."""
    node = root
    for key in path:
        if node is None:
            return None
        node = resolve(node)
        if isinstance(node, Mapping):
            node = node.get(str(key))
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
        else:
            return None
    return resolve(node) if node is not None else None
