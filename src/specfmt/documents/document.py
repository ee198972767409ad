"""A file's text with everything that is derived from it, each computed once and when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from specfmt.documents.facts import Facts
    from specfmt.documents.kinds import Kind
    from specfmt.documents.suppressions import Suppression
    from specfmt.syntax.nodes import Tree
    from specfmt.text.lines import LineIndex
    from specfmt.text.source_map import SourceMap
    from specfmt.text.span import Span


class Host(NamedTuple):
    """Where a document stands that is part of another.

    Attributes:
        document: the one around it.
        places: from the characters of the inner text to those of the outer; None where both have the same text.
        origins: places of values that are not written where they are used, with the place where they are written, or
            None where they are put together: nothing can be edited there.
        assumed: places of values that may be others: nothing that is found there is certain.
    """

    document: Document
    places: SourceMap | None
    origins: Mapping[Span, Span | None]
    assumed: Container[Span] = frozenset()


class Document:
    """Immutable: new text is a new Document.

    Attributes:
        path: as the user sees it, with `/`.
        text: the decoded text, a byte order mark and the line ends kept.
        kind: what the file is.
        root_path: the path within the repository, for rules about names and places; empty when unknown.
        folder: the folder that holds the file, as an absolute path; empty when unknown.
        host: where it stands, for a document that is part of another; its path is that of the file.
    """

    def __init__(
        self,
        path: str,
        text: str,
        kind: Kind,
        root_path: str = "",
        folder: str = "",
        *,
        tree: Tree | None = None,
        host: Host | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.kind = kind
        self.root_path = root_path
        self.folder = folder
        self.host = host
        if tree is not None:
            self.tree = tree  # instead of what is parsed when first asked for

    @property
    def is_json(self) -> bool:
        """Tell whether the file is read by the rules of JSON."""
        if self.host is not None and self.host.places is not None:
            return False  # a text inside a file is read as YAML, of which JSON is a part
        name = self.path.lower()
        return name.endswith(".json") or (
            name.endswith(".template") and self.text.lstrip("\ufeff \t\r\n")[:1] == "{"
        )

    @cached_property
    def tree(self) -> Tree:
        """The parsed text; never raises, errors are in `tree.errors`."""
        if self.is_json:
            from specfmt.syntax import strict_json

            tree = strict_json.parse(self.text)
            if not tree.errors or not self.kind.is_shared:
                return tree
        from specfmt.syntax.parse import parse

        # CloudFormation reads JSON more kindly than other services: as YAML, comments and all.
        return parse(self.text)

    @cached_property
    def lines(self) -> LineIndex:
        """Lines and columns of the text."""
        from specfmt.text.lines import LineIndex

        return LineIndex(self.text)

    @cached_property
    def view(self) -> Any:
        """The typed view of the kind, or None when the root is no mapping."""
        return self.kind.view(self.tree, self.text)

    @property
    def schema(self) -> str:
        """The name of the schema that the file is held against; empty where there is none."""
        name: str = self.kind.schemas[0] if self.view is None else self.view.schema
        return name

    @cached_property
    def facts(self) -> Facts:
        """The names that the file defines and uses."""
        from specfmt.documents.facts import facts_of

        return facts_of(self)

    @cached_property
    def embedded(self) -> tuple[Document, ...]:
        """The specs inside the file, in the order of the text."""
        return self.kind.embedded(self) if self.kind.embedded is not None else ()

    @cached_property
    def resources(self) -> dict[str, tuple[Document, ...]]:
        """The specs in the resources of a template, by their names, as far as somebody looked into them."""
        return {}

    def line(self, offset: int) -> int:
        """The line of the file, from 1, on which an offset of this document stands, whatever it is a part of."""
        from specfmt.documents.lifting import span_in_file
        from specfmt.text.span import Span

        return self.whole.lines.position(span_in_file(Span(offset, offset), self).start).line

    @property
    def whole(self) -> Document:
        """The file that this is a part of; this document itself where nothing is around it."""
        document = self
        while document.host is not None:
            document = document.host.document
        return document

    def holding(self, offset: int) -> tuple[Document, int] | None:
        """The spec right inside this one that holds an offset, or ends there, and what the offset is in it.

        Of a resource that a condition makes differ, it is the way in which what stands at the offset is read.

        Returns:
            None where the offset is in none, or between the characters of a text (in its indentation, or an escape).
        """
        from specfmt.documents.embedded import holding

        return holding(self, offset)

    def innermost(self, offset: int) -> tuple[Document, int]:
        """The smallest spec around an offset, through all that are within each other, and what the offset is in it.

        A template holds a project, which holds a buildspec as text. Outside of every spec it is this document itself.
        """
        document = self
        found = self.holding(offset)
        while found is not None:
            document, offset = found
            found = document.holding(offset)
        return document, offset

    @cached_property
    def every(self) -> tuple[Document, ...]:
        """This document and all specs inside it, those around others first."""
        return (self, *(each for inner in self.embedded for each in inner.every))

    def with_text(self, text: str, *, tree: Tree | None = None) -> Document:
        """The same document with another text: of the same kind, at the same place, read in the same way.

        Args:
            text: the other text.
            tree: what it is known to parse to; None to parse it.
        """
        return Document(self.path, text, self.kind, self.root_path, self.folder, tree=tree, host=self.host)

    @cached_property
    def suppressions(self) -> tuple[Suppression, ...]:
        """The ignore comments of the file."""
        if "specfmt:" not in self.text:
            return ()
        from specfmt.documents.suppressions import find

        return find(self.tree, self.text, self.lines)
