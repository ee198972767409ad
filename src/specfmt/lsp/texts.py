"""The texts that the editor holds, kept equal to its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from specfmt.lsp.positions import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.text.lines import Encoding

# Halves of characters. Files hold none, so nobody behind this door is prepared for them.
_FIRST_HALF, _LAST_HALF = "\ud800", "\udfff"


class OpenText(NamedTuple):
    """One text that the editor holds.

    Attributes:
        uri: as the editor spells it.
        version: the editor's number of this state.
        text: the whole of it.
    """

    uri: str
    version: int
    text: str


def changed(text: str, changes: Iterable[types.TextDocumentContentChangeEvent], encoding: Encoding) -> str:
    """The text after changes, each of which speaks of the text after the one before it."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = Ruler(text, encoding, counts_mark=True).span(change.range)
            text = f"{text[:start]}{whole(change.text)}{text[end:]}"
        else:
            text = whole(change.text)
    return text


def whole(text: str) -> str:
    """The text with a replacement character for each half of a character, which counts the same in every encoding."""
    if text.isascii() or not any(_FIRST_HALF <= each <= _LAST_HALF for each in text):
        return text
    return "".join("\ufffd" if _FIRST_HALF <= each <= _LAST_HALF else each for each in text)
