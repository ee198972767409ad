"""The variables of a pipeline: where they are declared, and every `#{namespace.variable}` that asks for one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.syntax.scalars import scalar_map
from specfmt.text.span import Span
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node
    from specfmt.text.source_map import SourceMap
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_steps import Step

_OPENING = "#{"

# The namespaces that are no action's.
PIPELINE = "variables"
EXECUTION = "codepipeline"
RULE = "rule"


class PipelineVariable(SpelledSection):
    """An item of the pipeline's `variables`.

    Attributes:
        index: its place in the list, from 0.
    """

    spec: Pipeline

    def __init__(self, spec: Pipeline, node: Node, index: int) -> None:
        super().__init__(spec, node)
        self.index = index

    @property
    def name(self) -> Scalar | None:
        """The name."""
        return self.scalar("name")

    @property
    def default(self) -> Scalar | None:
        """The value that it has unless the start of the execution gives another one."""
        return self.scalar("defaultValue")


class VariableReference:
    """One `#{namespace.variable}`.

    Attributes:
        holder: the action or rule that holds it; None where it stands elsewhere in the pipeline.
        field: the key of the holder (in the API's spelling) under which it stands, such as `configuration`; elsewhere
            the pipeline's key.
        key: the key of the configuration that holds it; empty outside a configuration.
        node: the scalar that holds it.
        text: what stands between the braces; to the end of the value where no brace closes it.
        is_closed: a brace closes it.
        namespace: what stands before the first dot; the whole text where there is no dot.
        variable: what stands behind the first dot; empty where there is none.
    """

    def __init__(self, place: _Place, node: Scalar, found: _Found) -> None:
        self.holder = place.holder
        self.field = place.field
        self.key = place.key
        self.node = node
        self._value = found.value
        self._start = found.start
        self.text = found.text
        self.is_closed = found.is_closed
        self.namespace, self._dot, self.variable = found.text.partition(".")

    @property
    def is_well_formed(self) -> bool:
        """Tell whether it is a namespace, one dot, and a name, without blanks and quotes.

        With a quote in it, its own brace is missing, and the next one of the JSON around it is taken for that.
        """
        return (
            self.is_closed
            and bool(self.namespace and self.variable)
            and "." not in self.variable
            and not any(char.isspace() or char in "{}#$\"'" for char in self.text)
        )

    @cached_property
    def span(self) -> Span:
        """Its place in the file, from `#` to `}`."""
        end = self._start + len(_OPENING) + len(self.text) + (1 if self.is_closed else 0)
        return self._value.map.to_host(Span(self._start, end))

    @cached_property
    def namespace_span(self) -> Span:
        """The place of the namespace in the file."""
        start = self._start + len(_OPENING)
        return self._value.map.to_host(Span(start, start + len(self.namespace)))

    @cached_property
    def variable_span(self) -> Span:
        """The place of the name behind the dot in the file; empty where there is none."""
        start = self._start + len(_OPENING) + len(self.namespace) + len(self._dot)
        return self._value.map.to_host(Span(start, start + len(self.variable)))

    def __repr__(self) -> str:
        return f"VariableReference(#{{{self.text}}})"


class _Place:
    """Where a walk is."""

    __slots__ = ("field", "holder", "key")

    def __init__(self, holder: Step | None, field: str, key: str) -> None:
        self.holder = holder
        self.field = field
        self.key = key


class _Value:
    """A value with references. Its places are looked up only when somebody asks where a reference stands."""

    def __init__(self, scalar: Scalar, source: str) -> None:
        self._scalar = scalar
        self._source = source

    @cached_property
    def map(self) -> SourceMap:
        """From the places in the value to those in the file."""
        return scalar_map(self._source, self._scalar)


class _Found:
    """One reference within a value."""

    __slots__ = ("is_closed", "start", "text", "value")

    def __init__(self, value: _Value, start: int, text: str, *, is_closed: bool) -> None:
        self.value = value
        self.start = start
        self.text = text
        self.is_closed = is_closed


def references(pipeline: Pipeline) -> Iterator[VariableReference]:
    """Every reference in a pipeline, in the order of the text."""
    if _OPENING not in pipeline.source:
        return
    steps: tuple[Step, ...] = (*pipeline.actions, *pipeline.condition_rules)
    holders = {id(step.node): step for step in steps}
    for entry in pipeline.node.merged():
        place = _Place(None, pipeline.named(entry.name), "")
        for where, scalar in _scalars(entry.value, place, holders):
            yield from _within(where, scalar, pipeline.source)


def _scalars(node: Node, place: _Place, holders: dict[int, Step]) -> Iterator[tuple[_Place, Scalar]]:
    """The scalars below a node that hold a reference, each with the step that holds it."""
    inside = resolve(node)
    if isinstance(inside, Scalar):
        if _OPENING in inside.text:
            yield place, inside
    elif isinstance(inside, Sequence):
        for item in inside.items:
            yield from _scalars(item, place, holders)
    elif isinstance(inside, Mapping):
        step = holders.get(id(inside))
        for entry in inside.merged():
            where = place
            if step is not None:
                where = _Place(step, step.spec.named(entry.name), "")
            elif place.holder is not None and place.field == "configuration" and not place.key:
                where = _Place(place.holder, place.field, entry.name)
            yield from _scalars(entry.value, where, holders)


def _within(place: _Place, scalar: Scalar, source: str) -> Iterator[VariableReference]:
    """The references in one value."""
    pieces = scalar.text.split(_OPENING)
    value = _Value(scalar, source)
    start = len(pieces[0])
    for piece in pieces[1:]:
        inner, brace, _ = piece.partition("}")
        found = _Found(value, start, inner, is_closed=bool(brace))
        yield VariableReference(place, scalar, found)
        start += len(_OPENING) + len(piece)
