"""A file's text with everything that is derived from it, each computed once and when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from specfmt.documents.facts import Facts
    from specfmt.documents.kinds import Kind
    from specfmt.documents.suppressions import Suppression
    from specfmt.syntax.nodes import Tree
    from specfmt.text.lines import LineIndex


class Document:
    """Immutable: new text is a new Document.

    Attributes:
        path: as the user sees it, with `/`.
        text: the decoded text, a byte order mark and the line ends kept.
        kind: what the file is.
        root_path: the path within the repository, for rules about names and places; empty when unknown.
        folder: the folder that holds the file, as an absolute path; empty when unknown.
    """

    def __init__(self, path: str, text: str, kind: Kind, root_path: str = "", folder: str = "") -> None:
        self.path = path
        self.text = text
        self.kind = kind
        self.root_path = root_path
        self.folder = folder

    @property
    def is_json(self) -> bool:
        """Tell whether the file is read by the rules of JSON."""
        return self.path.lower().endswith(".json")

    @cached_property
    def tree(self) -> Tree:
        """The parsed text; never raises, errors are in `tree.errors`."""
        if self.is_json:
            from specfmt.syntax import strict_json

            return strict_json.parse(self.text)
        from specfmt.syntax.parse import parse

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
        """The name of the schema that the file is held against."""
        name: str = self.kind.schemas[0] if self.view is None else self.view.schema
        return name

    @cached_property
    def facts(self) -> Facts:
        """The names that the file defines and uses."""
        from specfmt.documents.facts import facts_of

        return facts_of(self)

    @cached_property
    def suppressions(self) -> tuple[Suppression, ...]:
        """The ignore comments of the file."""
        if "specfmt:" not in self.text:
            return ()
        from specfmt.documents.suppressions import find

        return find(self.tree, self.text, self.lines)
