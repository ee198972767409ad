"""Parts of a resource whose keys are spelled in two ways: `roleArn` for the API, `RoleArn` in a template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from specfmt.syntax.nodes import Scalar, Sequence, resolve
from specfmt.views.section import Section

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node


class Spelling(Protocol):
    """The view of a whole resource, which knows how its keys are spelled."""

    def spelled(self, name: str) -> str:
        """The key as this file spells it."""


class SpelledSection(Section):
    """A mapping whose keys are asked for by their names in the API, and found as the file spells them."""

    spec: Any

    def entry(self, name: str) -> Entry | None:
        """The entry that the API calls `name`."""
        return self.node.entry(self.spec.spelled(name))

    def scalar(self, name: str) -> Scalar | None:
        """The scalar of that name, aliases resolved; None where there is none, or null."""
        node = self.get(name)
        return node if isinstance(node, Scalar) and not node.is_null else None

    def section(self, name: str) -> SpelledSection:
        """The mapping of that name; an empty section where it is none."""
        entry = self.entry(name)
        return SpelledSection(self.spec, entry.value if entry is not None else None, entry)

    def listed(self, name: str) -> tuple[Node, ...]:
        """The items of the list of that name, aliases resolved; none where it is no list."""
        node = self.get(name)
        return tuple(map(resolve, node.items)) if isinstance(node, Sequence) else ()
