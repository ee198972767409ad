"""Which subschemas speak about which node: the one walk that hover, completion and facts read.

A place is spoken of by several subschemas at once: by the property that holds it, by the definition that this refers
to, by the members of `allOf`, by the branch of a choice that is meant. `Subschemas` holds them, those nearest to the
place first, so that a property's own description wins over that of the definition which it shares with others.

Nothing here judges: `schema.validate` does. A choice (`anyOf`, `oneOf`, `if`) is made by the type of the value and by
constants that tell branches apart, so a half-written value finds the branch that it is about to become.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from specfmt.schema.reading import scalar_value
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Dict

    from specfmt.syntax.nodes import Node, Path

    Schema: TypeAlias = Dict[str, Any]

_SCALAR_TYPES = frozenset(("string", "number", "integer", "boolean", "null"))
_DEEPEST = 64  # references that lead to one another without end


class Subschemas(NamedTuple):
    """What a schema says about one place.

    Attributes:
        root: the whole schema, for its definitions.
        layers: the subschemas that speak, the nearest first, references and choices resolved. Empty where the schema
            knows of no such place; one empty subschema where it lets anything be.
    """

    root: Schema
    layers: tuple[Schema, ...]

    def __bool__(self) -> bool:
        return bool(self.layers)

    def first(self, keyword: str) -> Any:
        """The value that the nearest subschema gives for a keyword; None where none has it."""
        return next((layer[keyword] for layer in self.layers if keyword in layer), None)

    def every(self, keyword: str) -> Iterator[Any]:
        """The values of a keyword, the nearest first."""
        return (layer[keyword] for layer in self.layers if keyword in layer)

    @property
    def definition(self) -> str:
        """The name of the definition that describes the value, for instance `graph-task`; empty where it has none."""
        definitions = self.root.get("definitions", {})
        for layer in self.layers:
            for name, each in definitions.items():
                if each is layer:
                    return str(name)
        return ""

    @property
    def types(self) -> frozenset[str]:
        """The JSON types that some layer names; empty where every type will do."""
        found: set[str] = set()
        for kinds in self.every("type"):
            found |= _listed(kinds)
        return frozenset(found)

    @property
    def required(self) -> frozenset[str]:
        """The keys without which a mapping here is refused."""
        return frozenset(name for names in self.every("required") for name in names)

    @property
    def any_case(self) -> bool:
        """Tell whether the service takes keys in any case."""
        return self.root.get("x-keys") == "any-case"

    def properties(self) -> dict[str, Schema]:
        """The keys that are known here with their subschemas as written, in canonical order."""
        found: dict[str, Schema] = {}
        for properties in self.every("properties"):
            for name, each in properties.items():
                found.setdefault(name, each)
        return found

    def spelling(self, name: str) -> str | None:
        """The known key that a key as written stands for; None for one that no `properties` lists."""
        properties = self.properties()
        if name in properties:
            return name
        if not self.any_case:
            return None
        lower = name.lower()
        return next((each for each in properties if each.lower() == lower), None)

    def below(self, name: str, value: Node | None = None) -> Subschemas:
        """What is said about the value of a key.

        Args:
            name: the key as written.
            value: what stands there, which decides between choices; None keeps all of them.
        """
        import re

        known = self.spelling(name)
        found: list[Schema] = []
        for layer in self.layers:
            properties = layer.get("properties", {})
            if known is not None and known in properties:
                found.append(properties[known])
                continue
            matching = [
                each for form, each in layer.get("patternProperties", {}).items() if re.search(form, name)
            ]
            found += matching
            if matching or known is not None:
                continue
            other = layer.get("additionalProperties", _lets_be(layer, "object"))
            if isinstance(other, dict):
                found.append(other)
            elif other:
                found.append({})
        return Subschemas(self.root, _expanded(self.root, found, value))

    def key(self) -> Subschemas:
        """What is said about the names of keys here."""
        return Subschemas(self.root, _expanded(self.root, list(self.every("propertyNames")), None))

    def other(self) -> Subschemas:
        """What is said about the values of keys that `properties` does not list; nothing where such keys are refused."""
        found: list[Schema] = [each for each in self.every("additionalProperties") if isinstance(each, dict)]
        return Subschemas(self.root, _expanded(self.root, found, None))

    def item(self, value: Node | None = None) -> Subschemas:
        """What is said about the items of a list."""
        found: list[Schema] = []
        for layer in self.layers:
            items = layer.get("items", _lets_be(layer, "array"))
            if isinstance(items, dict):
                found.append(items)
            elif items:
                found.append({})
        return Subschemas(self.root, _expanded(self.root, found, value))


class Match(NamedTuple):
    """A node with what is said about it.

    Attributes:
        node: as it stands in the text: an alias is not followed, but what is said is about its target.
        path: the keys, as written, and the indices from the root to it.
        schemas: what is said; false where the schema knows of no such place.
    """

    node: Node
    path: Path
    schemas: Subschemas


def at_root(schema: Schema, root: Node | None = None) -> Subschemas:
    """What a schema says about a whole file.

    Args:
        schema: as `schema.store.load` gives it.
        root: the root of the file's tree, which decides between choices; None keeps all of them.
    """
    return Subschemas(schema, _expanded(schema, [schema], resolve(root) if root is not None else None))


def matches(root: Node, schema: Schema) -> Iterator[Match]:
    """Every value of a tree with what is said about it, parents before children, in the order of the text.

    What is behind an alias is visited once, where its anchor is; `<<` merges are not followed.
    """
    stack = [Match(root, (), at_root(schema, root))]
    while stack:
        match = stack.pop()
        yield match
        node, path, schemas = match
        children: list[Match] = []
        if isinstance(node, Mapping):
            for entry in node.entries:
                if entry.name == "<<":
                    continue
                value = resolve(entry.value)
                children.append(Match(entry.value, (*path, entry.name), schemas.below(entry.name, value)))
        elif isinstance(node, Sequence):
            for index, item in enumerate(node.items):
                children.append(Match(item, (*path, index), schemas.item(resolve(item))))
        stack += reversed(children)


def locate(root: Node | None, schema: Schema, path: Path, *, decided: bool = True) -> Subschemas:
    """What is said about the place at a path, whether or not something stands there.

    Args:
        root: the root of the tree; what stands along the path decides between choices.
        schema: as `schema.store.load` gives it.
        path: keys as written, and indices.
        decided: what stands at the end of the path decides between choices too; otherwise all of them are kept.
    """
    node = resolve(root) if root is not None else None
    found = at_root(schema, node if path or decided else None)
    for at, step in enumerate(path):
        node = _child(node, step)
        value = node if decided or at + 1 < len(path) else None
        found = found.item(value) if isinstance(step, int) else found.below(step, value)
    return found


def _child(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return resolve(node.items[step])
    return None


# Beside one of these a subschema only explains, or leaves the judgement to its parts.
_DELEGATES = ("$ref", "allOf", "anyOf", "oneOf")


def _lets_be(layer: Schema, kind: str) -> bool:
    """Tell whether a subschema that says nothing of what is inside lets a mapping or list with anything in it be."""
    if any(keyword in layer for keyword in _DELEGATES):
        return False
    return "type" not in layer or kind in _listed(layer["type"])


def _listed(kinds: Any) -> frozenset[str]:
    return frozenset((kinds,) if isinstance(kinds, str) else kinds)


def _expanded(root: Schema, schemas: list[Schema], value: Node | None) -> tuple[Schema, ...]:
    """The layers that subschemas come to, references followed and choices made."""
    layers: list[Schema] = []
    for schema in schemas:
        _expand(root, schema, value, layers, 0)
    return tuple(layers)


def _expand(root: Schema, schema: Any, value: Node | None, layers: list[Schema], depth: int) -> None:
    if not isinstance(schema, dict):
        if schema is True:
            layers.append({})
        return
    if depth > _DEEPEST or any(schema is each for each in layers):
        return
    layers.append(schema)
    if "$ref" in schema:
        # Draft-07 ignores what judges beside a reference; what explains is kept, as a layer of its own.
        _expand(root, referred(root, schema["$ref"]), value, layers, depth + 1)
        return
    for each in schema.get("allOf", ()):
        _expand(root, each, value, layers, depth + 1)
    if "if" in schema:
        for name in _consequences(root, schema["if"], value):
            _expand(root, schema.get(name, False), value, layers, depth + 1)
    for choice in ("oneOf", "anyOf"):
        for each in meant(root, schema.get(choice, ()), value):
            _expand(root, each, value, layers, depth + 1)


def referred(root: Schema, reference: str) -> Any:
    """The subschema that a reference within the schema names; nothing for one that leads nowhere."""
    found: Any = root
    for step in reference.removeprefix("#").split("/"):
        if step:
            found = found.get(step, False) if isinstance(found, dict) else False
    return found


def meant(root: Schema, branches: Any, value: Node | None) -> list[Any]:
    """The branches of a choice that a value can be meant for: all that are equally near to it.

    Without a value all are meant. A scalar keeps every branch for scalars: while it is typed, it fits none of them.
    """
    every = list(branches)
    if value is None or isinstance(value, Alias) or len(every) < 2:
        return every
    if isinstance(value, Scalar):
        fitting = [each for each in every if _kinds(root, each) & _SCALAR_TYPES]
        return every if value.is_null else fitting or every
    kind = "object" if isinstance(value, Mapping) else "array"
    fitting = [each for each in every if kind in _kinds(root, each)] or every
    if len(fitting) < 2:
        return fitting
    distances = [_distance(root, each, value, 0) for each in fitting]
    least = min(distances)
    return [each for each, distance in zip(fitting, distances, strict=True) if distance == least]


def _kinds(root: Schema, schema: Any, depth: int = 0) -> frozenset[str]:
    """The JSON types that a subschema lets be, as far as it names them itself."""
    everything = _SCALAR_TYPES | {"object", "array"}
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return everything
    if "$ref" in schema:
        return _kinds(root, referred(root, schema["$ref"]), depth + 1)
    found = everything
    if "type" in schema:
        found = _listed(schema["type"])
    elif "properties" in schema or "required" in schema:
        found = frozenset(("object",))
    elif "enum" in schema or "const" in schema:
        found = _SCALAR_TYPES
    for choice in ("oneOf", "anyOf"):
        if choice in schema:
            found &= frozenset().union(*(_kinds(root, each, depth + 1) for each in schema[choice]))
    return found


# Another constant than the one that a branch is for says more than anything else; then a key that the branch refuses
# or lacks.
_OTHER_CONSTANT, _OTHER_KEY = 1000, 1


def _distance(root: Schema, schema: Any, value: Node | None, depth: int) -> int:
    """How far a value is from a subschema, by constants, keys and types; 0 where nothing speaks against it."""
    if not isinstance(schema, dict):
        return 0 if schema is True else _OTHER_CONSTANT
    if value is None or depth > _DEEPEST:
        return 0
    if "$ref" in schema:
        return _distance(root, referred(root, schema["$ref"]), value, depth + 1)
    distance = sum(_distance(root, each, value, depth + 1) for each in schema.get("allOf", ()))
    for choice in ("oneOf", "anyOf"):
        if choice in schema:
            distance += min(_distance(root, each, value, depth + 1) for each in schema[choice])
    if isinstance(value, Scalar):
        if value.is_null:
            return distance  # not written yet
        allowed = [schema["const"]] if "const" in schema else schema.get("enum")
        if allowed is not None and scalar_value(value) not in allowed and value.text not in allowed:
            distance += _OTHER_CONSTANT
        elif "object" in (kinds := _kinds(root, schema)) and not kinds & _SCALAR_TYPES:
            distance += _OTHER_KEY
        return distance
    if isinstance(value, Mapping):
        properties = schema.get("properties", {})
        closed = schema.get("additionalProperties") is False
        for entry in value.entries:
            if entry.name in properties:
                if depth < 3:  # constants that tell branches apart are near the top
                    distance += _distance(root, properties[entry.name], resolve(entry.value), depth + 1)
            elif closed and entry.name != "<<":
                distance += _OTHER_KEY
        distance += sum(_OTHER_KEY for name in schema.get("required", ()) if value.entry(name) is None)
    return distance


def _consequences(root: Schema, condition: Any, value: Node | None) -> tuple[str, ...]:
    """Which of `then` and `else` speak: both where there is no value to hold against the condition."""
    if value is None:
        return ("then", "else")
    return ("then",) if _distance(root, condition, value, 0) == 0 else ("else",)
