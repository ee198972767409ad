"""Texts with a cursor in them, and what spans look like in a text, for tests of what an editor asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.text.span import Span

CURSOR = "‸"


def open_at(marked: str, *, kind: str = "buildspec", path: str = "") -> tuple[Document, int]:
    """The document of a text, and where the cursor stands in it.

    The path is that of a file of this kind in the folder `/repo`, unless it is given.
    """
    offset = marked.index(CURSOR)
    text = marked[:offset] + marked[offset + len(CURSOR) :]
    return opened(text, kind=kind, path=path), offset


def opened(text: str, *, kind: str = "buildspec", path: str = "") -> Document:
    """The document of a text."""
    path = path or f"{kind}.yml"
    folder = f"/repo/{path}".rpartition("/")[0]
    return Document(path, text, KINDS[kind], path, folder)


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text with brackets around spans, which do not overlap."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text
