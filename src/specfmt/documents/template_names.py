"""The names in a template: parameters, conditions, mappings and logical names of resources, and where each is used.

The functions that take names, and what of their arguments is one: "Intrinsic function reference" of the CloudFormation
user guide. Parameters and resources share one set of names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED, USED, Name
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style, resolve
from specfmt.text.span import Span
from specfmt.views.intrinsics import call_of, filled_in, substituted_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node
    from specfmt.text.source_map import SourceMap
    from specfmt.views.intrinsics import Call

PARAMETER = "parameter"
RESOURCE = "resource"
CONDITION = "condition"
MAPPING = "mapping"
# What a `Ref` names when the template defines no such thing: it may be either.
REFERENCE = "reference"
SORTS = frozenset((PARAMETER, RESOURCE, CONDITION, MAPPING))
_SECTIONS = {
    "Parameters": PARAMETER,
    "Resources": RESOURCE,
    "Conditions": CONDITION,
    "Mappings": MAPPING,
}
# What CloudFormation itself defines (`AWS::Region`).
PSEUDO = "pseudo-parameter"
_OWN = "AWS::"
# The functions whose first argument is a name of its own sort.
_FIRST = {"If": CONDITION, "FindInMap": MAPPING}


def names_in_template(document: Document) -> Iterator[Name]:
    """The names that a template defines and uses, in no order. Never raises."""
    root = document.tree.root
    root = resolve(root) if root is not None else None
    if not isinstance(root, Mapping):
        return
    reading = _Reading(document.text, root)
    yield from reading.definitions()
    for entry in root.entries:
        yield from reading.uses(entry.value, in_conditions=entry.name in ("Conditions", "Rules"))
    for section in ("Resources", "Outputs"):
        for node in _values(root.get(section)):
            yield from reading.attributes(node)


def _values(node: Node | None) -> Iterator[Mapping]:
    for entry in node.entries if isinstance(node, Mapping) else ():
        value = resolve(entry.value)
        if isinstance(value, Mapping):
            yield value


class _Reading:
    """One walk through a template."""

    def __init__(self, text: str, root: Mapping) -> None:
        self.text = text
        self.root = root
        self.maps: dict[Span, SourceMap] = {}
        self.sorts: dict[str, str] = {}
        for section in ("Resources", "Parameters"):
            for name in self._names_of(section):
                self.sorts[name] = _SECTIONS[section]

    def _names_of(self, section: str) -> Iterator[str]:
        node = self.root.get(section)
        return (entry.name for entry in node.entries) if isinstance(node, Mapping) else iter(())

    def sort_of(self, name: str) -> str:
        """What a name that is referred to is."""
        return PSEUDO if name.startswith(_OWN) else self.sorts.get(name, REFERENCE)

    def definitions(self) -> Iterator[Name]:
        """The keys of the sections that define names."""
        for section, sort in _SECTIONS.items():
            node = self.root.get(section)
            for entry in node.entries if isinstance(node, Mapping) else ():
                # `Fn::ForEach::Name` defines names that are not written anywhere.
                if isinstance(entry.key, Scalar) and "::" not in entry.name:
                    yield from self.whole(entry.key, sort, DEFINED)

    def attributes(self, node: Mapping) -> Iterator[Name]:
        """The names beside the properties of a resource or the value of an output."""
        condition = node.get("Condition")
        if isinstance(condition, Scalar):
            yield from self.whole(condition, CONDITION, USED)
        needed = node.get("DependsOn")
        for each in needed.items if isinstance(needed, Sequence) else (needed,):
            if isinstance(each, Scalar):
                yield from self.whole(each, RESOURCE, USED)

    def uses(self, node: Node, *, in_conditions: bool) -> Iterator[Name]:
        """The names that calls within a node use. What an alias stands for is read where its anchor is."""
        stack = [node]
        while stack:
            each = stack.pop()
            call = call_of(each)
            if call is not None:
                yield from self.of_call(call, in_conditions=in_conditions)
            if isinstance(each, Mapping):
                stack += (entry.value for entry in each.entries)
            elif isinstance(each, Sequence):
                stack += each.items

    def of_call(self, call: Call, *, in_conditions: bool) -> Iterator[Name]:
        """The names that one call uses by itself."""
        first = call.arguments[0] if call.arguments else None
        if call.name == "Sub":
            scalar = substituted_text(call)
            if scalar is not None:
                yield from self.of_text(scalar, call)
        elif not isinstance(first, Scalar):
            return
        elif call.name == "Ref":
            yield from self.whole(first, self.sort_of(first.text), USED)
        elif call.name == "GetAtt":
            name = first.text.partition(".")[0]
            if name == first.text:
                yield from self.whole(first, RESOURCE, USED)
            else:
                yield from self.part(first, Span(0, len(name)), RESOURCE)
        elif call.name in _FIRST:
            yield from self.whole(first, _FIRST[call.name], USED)
        elif call.name == "Condition" and in_conditions:
            yield from self.whole(first, CONDITION, USED)

    def of_text(self, scalar: Scalar, call: Call) -> Iterator[Name]:
        """The names between `${` and `}` that the call does not define itself."""
        given = call.arguments[1] if len(call.arguments) > 1 else None
        own = {entry.name for entry in given.entries} if isinstance(given, Mapping) else frozenset()
        for filled, inside in filled_in(scalar.text):
            name, dot, _ = filled.partition(".")
            if filled in own:
                continue
            sort = RESOURCE if dot else self.sort_of(name)
            yield from self.part(scalar, Span(inside.start, inside.start + len(name)), sort)

    def whole(self, scalar: Scalar, sort: str, role: str) -> Iterator[Name]:
        """A scalar that is a name."""
        if not scalar.text.strip() or "\n" in scalar.text:
            return
        start, end = scalar.span
        if scalar.style is not Style.PLAIN:
            start, end = start + 1, max(start + 1, end - 1)
        if scalar.style not in (Style.LITERAL, Style.FOLDED):
            yield Name(Span(start, end), scalar.text, sort, role, scalar)

    def part(self, scalar: Scalar, inside: Span, sort: str) -> Iterator[Name]:
        """A name within a text."""
        from specfmt.syntax.scalars import scalar_map

        places = self.maps.get(scalar.span)
        if places is None:
            places = self.maps[scalar.span] = scalar_map(self.text, scalar)
        span = places.to_host(inside)
        if not places.is_coarse and span.end - span.start == inside.end - inside.start:
            yield Name(span, scalar.text[inside.start : inside.end], sort, USED, scalar, inside)
