"""What CloudFormation makes of a part of a template, as far as the template alone tells.

A call whose result is known is replaced by its result; one whose result is not known by a text with a placeholder
(`${Name}`). So what reads the tree sees plain values, equal calls are equal texts, and a value that cannot be known
looks like any other that is filled in later.

What depends on parameters and conditions is judged once for each choice that makes a difference: see `choices`.
"""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, Style, resolve, text_of
from specfmt.views.intrinsics import call_of, calls_within, is_open, names_in, substituted_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.syntax.nodes import Node
    from specfmt.text.span import Span
    from specfmt.views.intrinsics import Call
    from specfmt.views.template import Template

NO_VALUE = "AWS::NoValue"
# More choices than real templates have in one resource; beyond that each is varied alone.
_MOST = 24
# Longer texts are specs and JSON: there the exact place of a finding is worth more than a parameter's default.
_LONGEST_NAME = 200


class Choice(NamedTuple):
    """One way in which a template may be deployed.

    Attributes:
        values: parameters with the values that they have; None for one whose value is not known.
        answers: comparisons that only the deployment can answer, by their text, with the answers assumed.
    """

    values: dict[str, str | None]
    answers: dict[str, bool]


class Evaluation:
    """The evaluation of nodes of one template for one choice.

    Attributes:
        origins: the places of values that are not written where they are used, with the place where they are written;
            None where they are put together from pieces.
        assumed: the places of values that hang on the default of a parameter, which whoever deploys may replace.
    """

    def __init__(self, template: Template, choice: Choice) -> None:
        self.template = template
        self.choice = choice
        self.origins: dict[Span, Span | None] = {}
        self.assumed: set[Span] = set()
        self._defaults = 0  # how many have been used so far

    def node(self, node: Node) -> Node | None:
        """The value of a node; the node itself where nothing in it is a call, None for `AWS::NoValue`."""
        node = resolve(node)
        call = call_of(node)
        if call is not None:
            return self._call(call)
        if isinstance(node, Mapping):
            return self._mapping(node)
        if isinstance(node, Sequence):
            items = tuple(value for item in node.items if (value := self.node(item)) is not None)
            same = len(items) == len(node.items) and all(map(_is, items, node.items))
            return node if same else Sequence(node.span, items, flow=node.flow)
        return node

    def text(self, node: Node | None) -> str | None:
        """The text of the value of a node; None where it is no scalar."""
        value = self.node(node) if node is not None else None
        return text_of(value)

    def holds(self, name: str, seen: tuple[str, ...] = ()) -> bool:
        """Tell whether the condition of that name is met; one that is not known, or leads to itself, is."""
        node = self.template.conditions.get(name)
        if node is None or name in seen:
            return True
        before = self._defaults
        met = self._is_met(node, (*seen, name))
        self._defaults = before  # they choose a branch, and what is written in that does not hang on them
        return met

    def _mapping(self, node: Mapping) -> Mapping | Scalar:
        if is_open(node):
            return self._derived(node, f"${{{node.entries[0].name} {node.span.start}}}")
        entries = []
        changed = False
        for entry in node.entries:
            value = self.node(entry.value)
            if value is None:
                changed = True
            elif value is entry.value:
                entries.append(entry)
            else:
                changed = True
                entries.append(Entry(entry.key, value))
        return Mapping(node.span, tuple(entries), flow=node.flow) if changed else node

    def _call(self, call: Call) -> Node | None:
        found = getattr(self, f"_call_{call.name.lower()}", None)
        before = self._defaults
        result: Node | None = found(call) if found is not None else self._unknown(call)
        # A mapping or list that is written out holds such values, and is what it is whatever they are.
        if self._defaults > before and result is not None and result.span in self.origins:
            self.assumed.add(result.span)
        return result

    def _value_of(self, name: str) -> str | None:
        """The value of a parameter; None where it is not known."""
        value = self.choice.values.get(name)
        if value is not None and not self.template.parameters[name].allowed:
            self._defaults += 1
        return value

    def _call_ref(self, call: Call) -> Node | None:
        name = text_of(call.argument)
        if name == NO_VALUE:
            return None
        value = self._value_of(name or "")
        if value is None:
            return self._derived(call.node, f"${{{name}}}")
        parameter = self.template.parameters[name or ""]
        origin = parameter.place_of(value)
        if not parameter.is_list:
            return self._derived(call.node, value, origin)
        items = tuple(self._derived(call.node, each.strip(), origin) for each in value.split(","))
        return Sequence(call.node.span, items)

    def _call_if(self, call: Call) -> Node | None:
        arguments = call.arguments
        if len(arguments) != 3:
            return self._unknown(call)
        name = text_of(arguments[0]) or ""
        return self.node(arguments[1] if self.holds(name) else arguments[2])

    def _call_sub(self, call: Call) -> Node:
        scalar = substituted_text(call)
        if scalar is None:
            return self._unknown(call)
        given = call.arguments[1] if len(call.arguments) > 1 else None
        text = scalar.text
        if len(text) <= _LONGEST_NAME and "\n" not in text and text[:1] not in ("[", "{"):
            text = self._filled(text, given if isinstance(given, Mapping) else None)
        if text != scalar.text:
            return self._derived(scalar, text)
        return Scalar(scalar.span, text, scalar.style)

    def _filled(self, text: str, given: Mapping | None) -> str:
        first, *pieces = text.split("${")
        parts = [first]
        for piece in pieces:
            name, closed, rest = piece.partition("}")
            bare = name.strip()
            value = None
            if closed and not bare.startswith("!"):
                entry = given.entry(bare) if given is not None else None
                value = self.text(entry.value) if entry is not None else self._value_of(bare)
            if value is None:
                parts.append(f"${{{bare.removeprefix('!')}{closed}{rest}")
            else:
                parts.append(value + rest)
        return "".join(parts)

    def _call_join(self, call: Call) -> Node:
        arguments = call.arguments
        if len(arguments) != 2:
            return self._unknown(call)
        items = self.node(arguments[1])
        delimiter = text_of(arguments[0])
        if not isinstance(items, Sequence):
            return self._unknown(call)
        texts = [_shown(item) for item in items.items]
        return self._derived(call.node, (delimiter or "").join(texts))

    def _call_select(self, call: Call) -> Node | None:
        arguments = call.arguments
        items = self.node(arguments[1]) if len(arguments) == 2 else None
        index = self.text(arguments[0]) if arguments else None
        if isinstance(items, Sequence) and index is not None and index.isdecimal():
            at = int(index[:6])
            if at < len(items.items):
                return resolve(items.items[at])
        return self._unknown(call)

    def _call_split(self, call: Call) -> Node:
        arguments = call.arguments
        source = self.text(arguments[1]) if len(arguments) == 2 else None
        delimiter = text_of(arguments[0]) if arguments else None
        if source is None or "${" in source or not delimiter:
            return self._unknown(call)
        return Sequence(
            call.node.span, tuple(self._derived(call.node, each) for each in source.split(delimiter))
        )

    def _call_findinmap(self, call: Call) -> Node | None:
        arguments = call.arguments
        if len(arguments) < 3:
            return self._unknown(call)
        around: Node | None = self.template.mappings
        for argument in arguments[:3]:
            name = self.text(argument)
            around = around.get(name) if isinstance(around, Mapping) and name is not None else None
        if around is None:
            return self._unknown(call)
        value = self.node(around)
        if isinstance(value, Scalar) and not value.text.strip():
            return self._unknown(call)  # a gap in the map: whoever deploys that way has to fill it first
        return self._derived(call.node, value.text, value.span) if isinstance(value, Scalar) else value

    def _call_getatt(self, call: Call) -> Node:
        names = [_shown(each) for each in call.arguments]
        return self._derived(call.node, f"${{{'.'.join(names)}}}")

    def _unknown(self, call: Call) -> Scalar:
        shown = " ".join(_shown(self.node(each) or each) for each in call.arguments)
        return self._derived(call.node, f"${{{call.name} {shown}}}")

    def _derived(self, node: Node, text: str, origin: Span | None = None) -> Scalar:
        """A value that is not written where it is used."""
        self.origins[node.span] = origin
        return Scalar(node.span, text, Style.DOUBLE)

    def _is_met(self, node: Node, seen: tuple[str, ...]) -> bool:
        call = call_of(resolve(node))
        if call is None:
            return True
        arguments = call.arguments
        if call.name == "Condition":
            return self.holds(text_of(call.argument) or _shown(call.argument), seen)
        if call.name == "Not":
            return not self._is_met(arguments[0], seen) if arguments else True
        if call.name == "And":
            return all(self._is_met(each, seen) for each in arguments)
        if call.name == "Or":
            return any(self._is_met(each, seen) for each in arguments)
        if call.name == "Equals" and len(arguments) == 2:
            left, right = (_shown(self.node(each) or each) for each in arguments)
            if left == right:
                return True
            if _is_known(left) and _is_known(right):
                return False
            # A parameter whose value is not known is assumed to be none of those that it is compared with.
            return self.choice.answers.get(f"{left} {right}", False)
        return self.choice.answers.get(_shown(resolve(node)), True)


def choices(template: Template, node: Node, condition: str = "") -> tuple[Choice, ...]:
    """The ways to deploy a template that make a difference for a node, the usual one first.

    A parameter with allowed values has each of them; one that is compared has each of the values that it is compared
    with, and another; a comparison that the template cannot answer is taken both ways. Where that makes too many,
    each is varied while the others stay as usual.

    Args:
        template: the template.
        node: the part of it that is judged.
        condition: the name of a condition that must be met for the node to exist.
    """
    usual = {name: parameter.usual for name, parameter in template.parameters.items()}
    interest = _Interest(template)
    interest.visit(node)
    if condition:
        interest.visit_condition(condition)
    first = Evaluation(template, Choice(usual, {}))
    dimensions = [
        [Choice({name: value}, {}) for value in _domain(template, name, interest)]
        for name in interest.parameters
    ]
    for pair in interest.comparisons:
        left, right = (_shown(first.node(each) or each) for each in pair)
        if not (_is_known(left) and _is_known(right)) and usual.keys().isdisjoint(
            names_in(f"{left} {right}")
        ):
            dimensions.append([Choice({}, {f"{left} {right}": answer}) for answer in (True, False)])
    found = [_together(usual, picked) for picked in _combinations(dimensions)]
    if condition:
        found = [each for each in found if Evaluation(template, each).holds(condition)] or found[:1]
    return tuple(found)


def _together(usual: dict[str, str | None], picked: Iterable[Choice]) -> Choice:
    values, answers = dict(usual), {}
    for each in picked:
        values.update(each.values)
        answers.update(each.answers)
    return Choice(values, answers)


class _Interest:
    """The parameters and comparisons that a part of a template depends on."""

    def __init__(self, template: Template) -> None:
        self.template = template
        self.parameters: dict[str, None] = {}
        self.comparisons: list[tuple[Node, Node]] = []
        self.conditions: set[str] = set()

    def visit(self, node: Node) -> None:
        """Take note of all that is asked for within a node."""
        for call in calls_within(node):
            if call.name == "Ref":
                self._parameter(_shown(call.argument))
            elif call.name == "Sub":
                scalar = substituted_text(call)
                for name in names_in(scalar.text if scalar is not None else ""):
                    self._parameter(name)
            elif call.name == "If" and call.arguments:
                self.visit_condition(text_of(call.arguments[0]) or "")
            elif call.name == "Condition":
                self.visit_condition(_shown(call.argument))
            elif call.name == "Equals" and len(call.arguments) == 2:
                self.comparisons.append((call.arguments[0], call.arguments[1]))

    def visit_condition(self, name: str) -> None:
        """Take note of what a condition depends on."""
        node = self.template.conditions.get(name)
        if node is not None and name not in self.conditions:
            self.conditions.add(name)
            self.visit(node)

    def _parameter(self, name: str) -> None:
        if name in self.template.parameters:
            self.parameters[name] = None


def _domain(template: Template, name: str, interest: _Interest) -> tuple[str | None, ...]:
    """The values of a parameter that make a difference, the usual one first."""
    parameter = template.parameters[name]
    if parameter.is_hidden:
        return (None,)
    values: dict[str | None, None] = {parameter.usual: None}
    if parameter.allowed:
        values.update(dict.fromkeys(parameter.allowed))
        if parameter.usual is None:
            del values[None]
        return tuple(values)
    compared = False
    for pair in interest.comparisons:
        shown = [_argument(each) for each in pair]
        if f"${{{name}}}" in shown:
            compared = True
            values.update((each, None) for each in shown if _is_known(each))
    if compared:
        values[None] = None
    return tuple(values)


def _combinations(dimensions: list[list[Choice]]) -> Iterator[tuple[Choice, ...]]:
    """Every way to pick one of each; beyond `_MOST` ways, all first ones and then each of the others alone."""
    count = 1
    for each in dimensions:
        count = min(count * len(each), _MOST + 1)
    if count <= _MOST:
        yield from product(*dimensions)
        return
    yield ()
    yield from islice(((choice,) for each in dimensions for choice in each[1:]), _MOST - 1)


def _shown(node: Node) -> str:
    """The text of a scalar; of anything else a placeholder that is the same for the same place."""
    node = resolve(node)
    return node.text if isinstance(node, Scalar) else f"${{{node.span.start}}}"


def _argument(node: Node) -> str:
    """What is compared: a literal, or a placeholder for a parameter."""
    node = resolve(node)
    call = call_of(node)
    if call is None:
        return _shown(node)
    return f"${{{_shown(call.argument)}}}" if call.name == "Ref" else f"${{{call.name} {node.span.start}}}"


def _is_known(text: str) -> bool:
    return "${" not in text and "{{resolve:" not in text


def _is(one: Node, other: Node) -> bool:
    return one is resolve(other)
