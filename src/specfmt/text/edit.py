"""Edits: the only way in which text is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


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


def joined(edits: Iterable[Edit]) -> list[Edit]:
    """The same edits, where one that begins at the place of an insertion before it has become one with it.

    Args:
        edits: in the order of the text; of two at the same place the first comes first there as well.
    """
    found: list[Edit] = []
    for edit in edits:
        if found and found[-1].span.start == edit.span.start:
            found.append(edit._replace(text=found.pop().text + edit.text))
        else:
            found.append(edit)
    return found


def composed(text: str, first: Iterable[Edit], second: Iterable[Edit]) -> list[Edit]:
    """The edits on a text that do what two rounds of edits do one after the other.

    Args:
        text: the text before both.
        first: edits on it.
        second: edits on what it is after the first.

    Returns:
        Edits in the order of the text; what neither round touches is in none of them.

    Raises:
        ValueError: as `apply_edits`, for either round.
    """
    middle = _pieces([_Piece(0, len(text), "")], sorted(first), len(text))
    size = sum(len(piece.text) or piece.end - piece.start for piece in middle)
    edits: list[Edit] = []
    at = 0
    written: list[str] = []
    for start, end, new in [*_pieces(middle, sorted(second), size), _Piece(len(text), len(text), "")]:
        if new:
            written.append(new)
            continue
        if written or start > at:
            edits.append(Edit(Span(at, start), "".join(written)))
            written = []
        at = end
    return edits


class _Piece(NamedTuple):
    """A part of a text in the making: `start` to `end` of the first text, or new text where there is some."""

    start: int
    end: int
    text: str


def _pieces(pieces: list[_Piece], edits: list[Edit], size: int) -> list[_Piece]:
    """The pieces of a text after edits on the text that they make together, which has `size` characters."""
    if overlaps(edits):
        raise ValueError("edits overlap")
    if edits and not 0 <= edits[0].span.start <= max(edit.span.end for edit in edits) <= size:
        raise ValueError(f"edits lie outside a text of {size} characters")
    found: list[_Piece] = []
    nth = used = 0  # so many characters of `pieces[nth]` are taken

    def take(length: int, *, keep: bool) -> None:
        nonlocal nth, used
        while length > 0:
            piece = pieces[nth]
            whole = len(piece.text) or piece.end - piece.start
            part = min(length, whole - used)
            if keep and part:
                if piece.text:
                    found.append(_Piece(0, 0, piece.text[used : used + part]))
                else:
                    found.append(_Piece(piece.start + used, piece.start + used + part, ""))
            used += part
            length -= part
            if used == whole:
                nth, used = nth + 1, 0

    at = 0
    for (start, end), new in edits:
        take(start - at, keep=True)
        take(end - start, keep=False)
        if new:
            found.append(_Piece(0, 0, new))
        at = end
    take(size - at, keep=True)
    return found
