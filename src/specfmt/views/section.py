"""What the views of all kinds of file share: a mapping of which anything may be missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve, text_of
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Node

TRUE_WORDS = frozenset(("yes", "true", "on"))
_EMPTY = Span(0, 0)


def is_true(node: Node | None) -> bool:
    """Tell whether a switch is on, in any of the spellings that real files use."""
    text = text_of(node)
    return text is not None and text.lower() in TRUE_WORDS


def scalars_of(node: Node | None) -> tuple[Scalar, ...]:
    """The scalars of a list, nulls left out; a lone scalar counts as a list of one."""
    if node is None:
        return ()
    node = resolve(node)
    items = node.items if isinstance(node, Sequence) else (node,)
    resolved = (resolve(item) for item in items)
    return tuple(item for item in resolved if isinstance(item, Scalar) and not item.is_null)


class Section:
    """A part of the file that is, or should be, a mapping.

    Attributes:
        node: the mapping; an empty one where something else is written.
        at: the `key: value` that holds it, or None for the root and for items of a list.
        spec: the view of the whole file.
    """

    def __init__(self, spec: Any, node: Node | None, at: Entry | None = None) -> None:
        self.spec = spec
        self.at = at
        self.value = resolve(node) if node is not None else None
        self.node = self.value if isinstance(self.value, Mapping) else Mapping(_EMPTY, ())

    @property
    def place(self) -> Node:
        """Where to point when the section as a whole is meant: its key, else its first key, else its value."""
        if self.at is not None:
            return self.at.key
        if self.node.entries:
            return self.node.entries[0].key
        return self.node if self.value is None else self.value

    def entry(self, name: str) -> Entry | None:
        """The entry of that name."""
        return self.node.entry(name)

    def get(self, name: str) -> Node | None:
        """The value of that name, aliases resolved."""
        found = self.entry(name)
        return resolve(found.value) if found is not None else None

    def text(self, name: str) -> str | None:
        """The text of the scalar of that name; None where there is none, or null."""
        return text_of(self.get(name))

    def has(self, name: str) -> bool:
        """Tell whether the key is there, whatever its value."""
        return self.entry(name) is not None

    def entries(self, name: str) -> tuple[Entry, ...]:
        """The entries of the mapping of that name, merged ones included; none where it is no mapping."""
        node = self.get(name)
        return tuple(node.merged()) if isinstance(node, Mapping) else ()

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """The scalars of the list of that name, nulls left out; a lone scalar counts as a list of one."""
        return scalars_of(self.get(name))
