"""The document that a request is about: the one place where requests choose document and offset and carry answers back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.lsp.positions import Ruler

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lsprotocol import types

    from specfmt.documents.document import Document
    from specfmt.lsp.texts import OpenText
    from specfmt.project.project import Project
    from specfmt.text.edit import Edit
    from specfmt.text.lines import Encoding
    from specfmt.text.span import Span


class Target:
    """A document with its surroundings and its measure.

    Attributes:
        uri: its address, as the editor spells it.
        version: the editor's number of this state; None where the editor does not hold the file.
        document: the text and what is derived from it.
        project: what surrounds it.
        ruler: measures the text as the editor does.
    """

    __slots__ = ("document", "project", "ruler", "uri", "version")

    def __init__(
        self, uri: str, held: OpenText | None, document: Document, project: Project, encoding: Encoding
    ) -> None:
        self.uri = uri
        self.version = held.version if held is not None else None
        self.document = document
        self.project = project
        self.ruler = Ruler(document.text, encoding, counts_mark=held is not None)

    def at(self, position: types.Position) -> tuple[Target, int]:
        """The document and the offset that a position means.

        It is the whole file, also where that holds other specs: `specfmt.ide` enters them, and answers with places of the
        file.
        """
        return self, self.ruler.offset(position)

    def range(self, span: Span) -> types.Range:
        """The range of a span of the document."""
        return self.ruler.range(span)

    def span(self, range_: types.Range) -> Span:
        """The span of the document that a range covers."""
        return self.ruler.span(range_)

    def position(self, offset: int) -> types.Position:
        """The position of an offset in the document."""
        return self.ruler.position(offset)

    def text_edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """The edits of the document as the protocol has them."""
        return self.ruler.text_edits(edits)
