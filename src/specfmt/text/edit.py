"""Edits: the only way in which text is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.text.span import Span


class Edit(NamedTuple):
    """Replace `span` by `text`. An insertion has an empty span, a deletion an empty text."""

    span: Span
    text: str


def overlaps(edits: Iterable[Edit]) -> bool:
    """Tell whether two edits touch the same character, or insert at the same place."""
    last_end = -1
    last_start = -1
    for edit in sorted(edits):
        start, end = edit.span
        if start < last_end or start == last_start:
            return True
        last_start, last_end = start, end
    return False


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, each of whose spans speaks of the text before any of them.

    Raises:
        ValueError: two edits overlap, or one lies outside the text.
    """
    ordered = sorted(edits)
    if overlaps(ordered):
        raise ValueError("edits overlap")
    parts: list[str] = []
    at = 0
    for (start, end), replacement in ordered:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"edit {start}:{end} lies outside a text of {len(text)} characters")
        parts += (text[at:start], replacement)
        at = end
    parts.append(text[at:])
    return "".join(parts)
