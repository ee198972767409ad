"""Keys beside the section in which they would be read: bringing them into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Edit, Fix, Safety, Span
from specfmt.syntax.nodes import Mapping, resolve
from specfmt.syntax.ops import column, indented, line_break, line_start, lines_of, shifted, step

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Entry


def into_section(
    document: Document, around: Mapping, entry: Entry, name: str, is_stray: Callable[[Entry], bool]
) -> Fix | None:
    """Move an entry into the section `name` beside it, which is made where there is none.

    Args:
        document: where it stands.
        around: the block mapping that holds the entry.
        entry: what stands beside its section.
        name: the section.
        is_stray: tells of an entry whether it belongs there too. The first of a group takes the others along.
    """
    text = document.text
    section = around.entry(name)
    if section is None:
        return _with_others(document, around, entry, name, is_stray)
    inside, lines, whole = resolve(section.value), lines_of(text, entry), lines_of(text, section)
    if inside is not section.value or not isinstance(inside, Mapping) or inside.flow or not inside.entries:
        return None
    if inside.anchor or lines is None or whole is None or text[whole.end - 1 : whole.end] != "\n":
        return None
    by = column(text, inside.entries[0].key.span.start) - column(text, entry.key.span.start)
    body = text[slice(*lines)]
    moved = indented(body if body.endswith("\n") else body + line_break(text), by)
    if moved is None or by <= 0 or lines.start <= whole.end < lines.end:
        return None
    edits = (Edit(lines, ""), Edit(Span(whole.end, whole.end), moved))
    return Fix(f"move it into `{name}`", edits, Safety.UNSAFE)


def _with_others(
    document: Document, around: Mapping, entry: Entry, name: str, is_stray: Callable[[Entry], bool]
) -> Fix | None:
    """A section around entries that follow each other; nothing for any but the first of them."""
    text = document.text
    strays = [each for each in around.entries if is_stray(each)]
    at = around.entries.index(entry)
    if not strays or strays[0] is not entry or tuple(strays) != around.entries[at : at + len(strays)]:
        return None
    if any(lines_of(text, each) is None for each in strays):
        return None
    start = entry.key.span.start
    edits = shifted(text, Span(start, strays[-1].span.end), step(text, document.tree.root))
    if not edits:
        return None
    first, *others = edits
    head = f"{' ' * column(text, start)}{name}:{line_break(text)}"
    at_line = line_start(text, start)
    title = f"put {'it' if len(strays) == 1 else 'them'} under `{name}`"
    return Fix(title, (Edit(Span(at_line, at_line), head + first.text), *others), Safety.UNSAFE)
