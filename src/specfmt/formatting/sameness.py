"""Whether two trees are the same but for layout: what a parser reports of them, and their comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style

if TYPE_CHECKING:
    from collections.abc import Mapping as Table

    from specfmt.syntax.nodes import Entry, Node, Tree
    from specfmt.text.span import Span

_QUOTED = (Style.SINGLE, Style.DOUBLE)


def same(before: Tree, after: Tree, changed: Table[Span, str] | None = None) -> bool:
    """Tell whether nothing but layout differs.

    Values, kinds of scalars (the two quotation marks count as one), tags, anchors, aliases with what they stand for,
    duplicate keys and comments must be the same. The entries of a mapping whose keys differ from each other may stand
    in another order, and comments with them.

    Args:
        before: the one tree.
        after: the other.
        changed: the scalars of the first that shall have another text in the second: their places and that text.
    """
    if after.errors or len(before.more) != len(after.more):
        return False
    pairing = _Pairing(changed or {})
    roots = zip((before.root, *before.more), (after.root, *after.more), strict=True)
    if not all(pairing.same(one, other) for one, other in roots):
        return False
    if not all(pairing.twins.get(id(one)) is other for one, other in pairing.targets):
        return False
    comments = [comment.text.rstrip() for comment in before.comments]
    others = [comment.text.rstrip() for comment in after.comments]
    return comments == others or (pairing.moved and sorted(comments) == sorted(others))


class _Pairing:
    """The comparison of two documents.

    Attributes:
        changed: the texts that scalars of the one document have in the other.
        twins: the id of an anchored node -> its counterpart.
        targets: what aliases stand for, on both sides.
        moved: entries stand in another order.
    """

    __slots__ = ("changed", "moved", "targets", "twins")

    def __init__(self, changed: Table[Span, str]) -> None:
        self.changed = changed
        self.twins: dict[int, Node] = {}
        self.targets: list[tuple[Node | None, Node | None]] = []
        self.moved = False

    def same(self, one: Node | None, other: Node | None) -> bool:
        """Compare; recursion is safe here: a parsed tree is at most 200 levels deep."""
        if one is None or other is None or type(one) is not type(other):
            return one is other
        if isinstance(one, Alias) and isinstance(other, Alias):
            self.targets.append((one.target, other.target))
            return one.name == other.name
        if (
            isinstance(one, Alias)
            or isinstance(other, Alias)
            or one.tag != other.tag
            or one.anchor != other.anchor
        ):
            return False
        if one.anchor is not None:
            self.twins[id(one)] = other
        if isinstance(one, Scalar) and isinstance(other, Scalar):
            if other.text != (self.changed.get(one.span, one.text) if self.changed else one.text):
                return False
            return one.style is other.style or (one.style in _QUOTED and other.style in _QUOTED)
        if isinstance(one, Sequence) and isinstance(other, Sequence):
            return (
                one.flow == other.flow
                and len(one.items) == len(other.items)
                and all(map(self.same, one.items, other.items))
            )
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            return one.flow == other.flow and self._entries(one.entries, other.entries)
        return False

    def _entries(self, some: tuple[Entry, ...], others: tuple[Entry, ...]) -> bool:
        if len(some) != len(others):
            return False
        if [entry.name for entry in some] != [entry.name for entry in others]:
            found = {entry.name: entry for entry in others}
            if len(found) < len(others) or any(entry.name not in found for entry in some):
                return False
            self.moved = True
            others = tuple(found[entry.name] for entry in some)
        return all(
            self.same(one.key, other.key) and self.same(one.value, other.value)
            for one, other in zip(some, others, strict=True)
        )
