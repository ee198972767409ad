"""Calls of CloudFormation's functions in a tree, whether written long (`Fn::Sub`) or short (`!Sub`).

The functions and their forms: "Intrinsic function reference" of the CloudFormation user guide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

# Tags that YAML itself defines: they are no calls.
_YAML_TAGS = "!!"

# The beginning of a key that stands for many.
_LOOP = "Fn::ForEach::"


class Call(NamedTuple):
    """One call of a function.

    Attributes:
        name: without `Fn::` and `!`, for instance `Ref`, `Sub` or `If`.
        argument: what it is called with; of a short form the same node without its tag.
        node: the whole call.
    """

    name: str
    argument: Node
    node: Node

    @property
    def arguments(self) -> tuple[Node, ...]:
        """The arguments of a function that takes a list; a lone one counts as a list of one."""
        argument = resolve(self.argument)
        items = argument.items if isinstance(argument, Sequence) else (argument,)
        return tuple(resolve(item) for item in items)


def call_of(node: Node) -> Call | None:
    """The call that a node is, or None. Aliases are the caller's to resolve."""
    tag = getattr(node, "tag", None)
    if tag:
        return (
            None if tag.startswith(_YAML_TAGS) else Call(tag[1:].removeprefix("Fn::"), _untagged(node), node)
        )
    if isinstance(node, Mapping) and len(node.entries) == 1:
        entry = node.entries[0]
        name = entry.name
        if name in ("Ref", "Condition") or name.startswith("Fn::"):
            # `Fn::ForEach::Name` and whatever else takes part of its meaning from its key is no value.
            short = name.removeprefix("Fn::")
            return Call(short, entry.value, node) if "::" not in short else None
    return None


def _untagged(node: Node) -> Node:
    if isinstance(node, Scalar):
        return Scalar(node.span, node.text, node.style)
    if isinstance(node, Mapping):
        return Mapping(node.span, node.entries, flow=node.flow)
    return Sequence(node.span, node.items, flow=node.flow) if isinstance(node, Sequence) else node


def is_open(mapping: Mapping) -> bool:
    """Tell whether a mapping may have other entries than it shows: a macro or a loop adds some when it is deployed.

    `Fn::Transform` gets everything that stands beside it, and may take away or change that as well.
    """
    return any(entry.name == "Fn::Transform" or entry.name.startswith(_LOOP) for entry in mapping.entries)


def calls_within(node: Node) -> Iterator[Call]:
    """Every call in a tree, the outer before the inner. Trees are at most 200 levels deep."""
    node = resolve(node)
    call = call_of(node)
    if call is not None:
        yield call
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from calls_within(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from calls_within(item)


def names_in(text: str) -> Iterator[str]:
    """The names between `${` and `}` in the text of a `Sub`, without literals (`${!Name}`)."""
    return (name for name, _ in filled_in(text))


def filled_in(text: str) -> Iterator[tuple[str, Span]]:
    """What `names_in` gives, each with its place in the text."""
    at = text.find("${")
    while at >= 0:
        following = text.find("${", at + 2)
        end = text.find("}", at + 2, following if following >= 0 else len(text))
        inside = text[at + 2 : end] if end >= 0 else ""
        name = inside.strip()
        if name and not name.startswith("!"):
            start = at + 2 + len(inside) - len(inside.lstrip())
            yield name, Span(start, start + len(name))
        at = following


def substituted_text(call: Call) -> Scalar | None:
    """The text that a `Sub` fills in; None where it is none."""
    first = call.arguments[0] if call.arguments else None
    return first if isinstance(first, Scalar) else None
