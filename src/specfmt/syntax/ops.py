"""Edits on a parsed text: another text for a scalar, lines moved or taken away; and what stands at a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style, resolve
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node, Path

_BLOCKS = (Style.LITERAL, Style.FOLDED)
_MOST = 1000  # entries; to find one among more takes too long


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


def dash_before(text: str, offset: int) -> int | None:
    """Where the dash stands of the item that begins at an offset; None where more than spaces is around it."""
    dash = text.rfind("-", line_start(text, offset), offset)
    if dash < 0 or text[dash + 1 : offset].strip(" ") or not begins_line(text, dash):
        return None
    return dash


def first_line(text: str, span: Span) -> Span:
    """The part of a span that lies on its first line, so that a finding does not mark a page."""
    return Span(span.start, max(span.start, min(span.end, line_end(text, span.start))))


def replaced(node: Node, text: str, style: Style | None = None) -> Edit | None:
    """Another text for a scalar, for instance another name for a key.

    Args:
        node: the scalar as it stands in the file.
        text: one that needs no escapes in the quotes that it gets.
        style: the quotes; None keeps those that it has.

    Returns:
        None for an alias, for a block of lines, and where it bears a tag or an anchor: what those say of it, and the
        other places where it is used, may need the text that it has.
    """
    if not isinstance(node, Scalar) or node.style in _BLOCKS or node.tag or node.anchor:
        return None
    mark = (node.style if style is None else style).value
    return Edit(node.span, f"{mark}{text}{mark}")


def lines_of(text: str, entry: Entry) -> Span | None:
    """The whole lines of an entry of a block mapping, or None where it shares a line with something else."""
    start, end = entry.span
    if not begins_line(text, start):
        return None
    if text[end - 1 : end] != "\n":  # a block of lines ends with its break
        if not ends_line(text, end):
            return None
        end = next_line(text, end)
    return Span(line_start(text, start), end)


def without_entry(text: str, mapping: Mapping, entry: Entry) -> Edit | None:
    """Take an entry out of its mapping, with its lines or its comma; None for the only one there is."""
    entries = mapping.entries
    if not 1 < len(entries) < _MOST or entry not in entries:
        return None
    if mapping.flow:
        at = entries.index(entry)
        if at + 1 < len(entries):
            return Edit(Span(entry.key.span.start, entries[at + 1].key.span.start), "")
        return Edit(Span(entries[at - 1].span.end, entry.span.end), "")
    lines = lines_of(text, entry)
    if lines is not None:
        return Edit(lines, "")
    if entry is entries[0]:
        # `- key: value`: what follows moves up behind the dash.
        start, following = entry.key.span.start, entries[1].key.span.start
        return Edit(Span(start, following), "") if not text[entry.span.end : following].strip() else None
    return None


def without_item(text: str, sequence: Sequence, index: int) -> Edit | None:
    """Take an item out of its sequence, with its line or its comma.

    Returns:
        None for the first item, for one with an anchor, and where it shares its lines with something else.
    """
    if not 0 < index < len(sequence.items):
        return None
    before, item = sequence.items[index - 1], sequence.items[index]
    if getattr(item, "anchor", None):
        return None
    if sequence.flow:
        between = Span(before.span.end, item.span.start)
        lone = text[slice(*between)].strip() == ","
        return Edit(Span(between.start, item.span.end), "") if lone else None
    start = line_start(text, item.span.start)
    if text[start : item.span.start].strip(" ") != "-" or not ends_line(text, item.span.end):
        return None
    return Edit(Span(start, next_line(text, item.span.end)), "")


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


def indented(lines: str, by: int) -> str | None:
    """The lines moved to the right, or to the left where `by` is negative; None where one has too little indentation.

    For text that comes to stand elsewhere; `shifted` moves lines where they are.
    """
    moved = []
    for line in lines.split("\n"):
        if not line.strip():
            moved.append(line)
        elif by >= 0:
            moved.append(" " * by + line)
        elif line[:-by].strip(" "):
            return None
        else:
            moved.append(line[-by:])
    return "\n".join(moved)


def in_braces(mapping: Mapping) -> bool:
    """Tell whether a mapping is no mapping but a name in braces, for a template to fill in.

    YAML reads `{{ name }}` as a mapping within a mapping, and `{name}` or `{-NAME-}` as one whose value is not written.
    """
    if not mapping.flow or len(mapping.entries) != 1:
        return False
    entry = mapping.entries[0]
    return isinstance(entry.key, Mapping) or entry.value.span.start >= entry.value.span.end


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
