"""The format of a part of a document, as edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.engine.format import format_edits
from specfmt.syntax.ops import line_start, next_line
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.text.edit import Edit


def range_edits(document: Document, span: Span) -> list[Edit]:
    """The edits of `format_edits` that touch the lines of a span, as far as they may be made without the others.

    A part cannot always be formatted by itself: lines that move to the right take along those below them, and an entry
    that moves leaves one place and comes to another. Where the edits would change what the file says, only those are left that
    change something within one line behind its indentation, and where these would, none.

    Returns:
        Edits in the order of the text.

    Raises:
        FormatError: as `format_edits`.
    """
    text = document.text
    lines = Span(line_start(text, span.start), next_line(text, max(span.start, span.end)))
    touching = [each for each in format_edits(document) if _touches(each, lines, text)]
    if not touching or _keeps(document, touching):
        return touching
    small = [each for each in touching if _is_within_a_line(text, each)]
    return small if small and _keeps(document, small) else []


def _touches(edit: Edit, lines: Span, text: str) -> bool:
    start, end = edit.span
    begins_in_time = start < lines.end or lines.end == len(text)
    return begins_in_time and (end > lines.start or start >= lines.start)


def _is_within_a_line(text: str, edit: Edit) -> bool:
    if "\n" in edit.text or "\n" in text[slice(*edit.span)] or "\r" in text[slice(*edit.span)]:
        return False
    return bool(text[line_start(text, edit.span.start) : edit.span.start].strip(" \t"))


def _keeps(document: Document, edits: list[Edit]) -> bool:
    """Tell whether the text after some edits says what it says now."""
    from specfmt.formatting.sameness import same

    after = apply_edits(document.text, edits)
    changed = Document(document.path, after, document.kind, document.root_path, document.folder)
    return same(document.tree, changed.tree)
