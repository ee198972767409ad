"""Edits that several rules make: another text for a scalar, lines taken away or moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Scalar, Style
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Mapping, Node


def replaced(node: Node, text: str, *, json: bool = False) -> Edit | None:
    """Another text for a scalar, in the quotes that it has; None for an alias and for a block of lines.

    Args:
        node: the scalar as it stands in the file.
        text: letters, digits and signs that need no quotes and no escapes.
        json: the file is JSON, where a text without quotes is none.
    """
    if not isinstance(node, Scalar) or node.style in (Style.LITERAL, Style.FOLDED):
        return None
    mark = node.style.value or ('"' if json else "")
    return Edit(node.span, f"{mark}{text}{mark}")


def line_start(text: str, offset: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Where the next line begins; the end of the text where there is none."""
    found = text.find("\n", offset)
    return len(text) if found < 0 else found + 1


def indent_of(text: str, offset: int) -> str | None:
    """What stands before an offset on its line, if that is nothing but spaces."""
    before = text[line_start(text, offset) : offset]
    return before if not before.strip(" ") else None


def lines_of(text: str, entry: Entry) -> Span | None:
    """The whole lines of an entry of a block mapping, or None where it shares a line with something else."""
    if indent_of(text, entry.key.span.start) is None:
        return None
    end = entry.span.end
    after = (
        end if text[end - 1 : end] == "\n" else line_end(text, end)
    )  # a block of lines ends with its break
    rest = text[end:after].strip()
    if rest and not rest.startswith("#"):
        return None
    return Span(line_start(text, entry.key.span.start), after)


def without_entry(text: str, mapping: Mapping, entry: Entry) -> Edit | None:
    """Take an entry out of its mapping, with its lines or its comma; None for the only one there is."""
    entries = mapping.entries
    if len(entries) < 2 or entry not in entries:
        return None
    if not mapping.flow:
        lines = lines_of(text, entry)
        return Edit(lines, "") if lines is not None else None
    at = entries.index(entry)
    if at + 1 < len(entries):
        return Edit(Span(entry.key.span.start, entries[at + 1].key.span.start), "")
    return Edit(Span(entries[at - 1].span.end, entry.span.end), "")


def line_break(text: str) -> str:
    """The line break that the file uses."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def shifted(lines: str, columns: int) -> str | None:
    """The lines moved right, or left where `columns` is negative; None where one has too little indentation."""
    moved = []
    for line in lines.split("\n"):
        if not line.strip():
            moved.append(line)
        elif columns >= 0:
            moved.append(" " * columns + line)
        elif line[:-columns].strip(" "):
            return None
        else:
            moved.append(line[-columns:])
    return "\n".join(moved)
