"""Hold a tree against a schema. The only module that knows jsonschema.

A validator generated from the schema is asked first: importing jsonschema takes longer than checking a usual file, so
a file that is right never pays for it. jsonschema then says what is wrong; its places are translated into ours, and
its texts are never shown.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.schema.generated import Mismatch, Patterns
from specfmt.schema.reading import Reading, decoded, decoded_in_part
from specfmt.schema.store import load
from specfmt.schema.violation import LIMITS_OF_VALUES, Violation, rule_for
from specfmt.syntax.nodes import Scalar, Sequence, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from collections.abc import Sequence as Values

    from jsonschema import ValidationError

    from specfmt.syntax.nodes import Entry, Node, Path

_WORDS = {"object": "mapping", "array": "list"}
_SCALARS = ("string", "number", "integer", "boolean")
_CHOICES = ("anyOf", "oneOf")


def data(node: Node) -> Any:
    """What a decoder makes of a node: dictionaries, lists, strings, numbers, booleans and None.

    Plain scalars are read as JSON reads them (`0.2`, `true`, and YAML's nulls); all others stay text, so `yes`,
    `0644` and `"0.2"` are strings. Aliases and `<<` merges are resolved; of duplicate keys the last counts. What an
    alias repeats is shared and not copied: do not change the result.
    """
    return decoded(node)


def fits(value: Any, schema_name: str) -> bool:
    """Tell whether data has the shape that the schema asks for, by the generated validator alone.

    Raises:
        ModuleNotFoundError: no validator has been generated for that schema.
    """
    return _accepts(_generated(schema_name), value)


class Blanks(NamedTuple):
    """What is filled in later, so that no pattern is held against it.

    Attributes:
        is_unknown: tells whether a text is.
        known_below: keys below which none is.
    """

    is_unknown: Callable[[Scalar], bool]
    known_below: tuple[str, ...] = ()


def violations(tree_root: Node, schema_name: str, blanks: Blanks | None = None) -> list[Violation]:
    """What the schema has against a tree, in the order of the text.

    Args:
        tree_root: the root.
        schema_name: the name of the schema.
        blanks: what is filled in later. Where nothing is wrong but that such texts match no pattern, there are no violations;
            else these are among them.

    Raises:
        KeyError: there is no schema of that name.
    """
    spellings: Mapping[str, str] = {}
    try:
        validator = _generated(schema_name)
        spellings = getattr(validator, "SPELLINGS", spellings)
        # Keys that count in any case are sorted out by the longer way.
        value = Reading(tree_root, spellings=spellings).value if spellings else decoded(tree_root)
        if _accepts(validator, value):
            return []
        if blanks is not None and not spellings:
            value = decoded_in_part(tree_root, *blanks)
            if value is not None and _accepts(validator, value):
                return []
    except ModuleNotFoundError:
        pass  # a schema without generated validator: jsonschema judges alone
    return _explain(tree_root, load(schema_name), spellings)


def _generated(schema_name: str) -> Any:
    return import_module("specfmt.schema.generated." + schema_name.replace("-", "_"))


def _accepts(validator: Any, value: Any) -> bool:
    try:
        validator.validate(value)
    except Mismatch:
        return False
    return True


def _explain(root: Node, schema: Mapping[str, Any], spellings: Mapping[str, str]) -> list[Violation]:
    reading = Reading(root, mapping_type=_QuietDict, sequence_type=_QuietList, spellings=spellings)
    translation = _Translation(root, reading)
    found: dict[tuple[int, str, str, str], Violation] = {}
    for error in _validator_class()(schema).iter_errors(reading.value):
        for cause, types in _causes(error):
            for violation in translation.of(cause, types):
                # Of a value that breaks several of its limits the first is told: it has to be written anew anyway.
                is_limit = violation.keyword in LIMITS_OF_VALUES
                kind = ("", "") if is_limit else (violation.rule, violation.keyword)
                key = (id(violation.at), *kind, violation.name)
                found.setdefault(key, violation)
    wrong = {each.path for each in found.values() if each.keyword == "type"}
    shown = [each for each in found.values() if not _is_consequence(each, wrong)]
    return sorted(shown, key=lambda each: (each.at.span, each.rule, each.name))


def _is_consequence(violation: Violation, wrong: set[Path]) -> bool:
    """Tell whether a violation speaks of a value, or of something inside it, whose type is wrong already."""
    path = violation.path
    if any(path[:length] in wrong for length in range(len(path))):
        return True
    return path in wrong and violation.keyword in LIMITS_OF_VALUES


@lru_cache(maxsize=1)
def _validator_class() -> Any:
    from jsonschema import Draft7Validator, validators

    extend: Any = validators.extend  # untyped in the stubs
    return extend(Draft7Validator, {"pattern": _pattern})


def _pattern(
    _validator: object, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """The keyword `pattern`, with `$` at the very end only: jsonschema's own lets a line break follow."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not _patterns[pattern].search(instance):
        yield ValidationError("")


_patterns = Patterns()


def _causes(error: ValidationError) -> Iterator[tuple[ValidationError, tuple[str, ...]]]:
    """What is wrong below a choice between subschemas.

    Yields:
        an error, and, if it is a choice none of whose branches is meant for that type of value, the types that the
        branches together allow.
    """
    pending = [error]
    while pending:
        current = pending.pop()
        if current.validator not in _CHOICES or not current.context:
            yield current, ()
            continue
        branches = _branches(current)
        fitting = [branch for branch in branches if not _is_of_another_type(branch)]
        if fitting:
            nearest: list[ValidationError] = min(fitting, key=_distance)
            pending += nearest
        else:
            yield current, tuple(dict.fromkeys(name for branch in branches for name in _types_of(branch)))


def _branches(choice: ValidationError) -> list[list[ValidationError]]:
    branches: dict[object, list[ValidationError]] = {}
    for error in choice.context or ():
        branches.setdefault(error.relative_schema_path[0], []).append(error)
    return list(branches.values())


def _is_of_another_type(branch: list[ValidationError]) -> bool:
    for error in branch:
        if error.relative_path:
            continue
        if error.validator == "type":
            return True
        if error.validator in _CHOICES and error.context and all(map(_is_of_another_type, _branches(error))):
            return True
    return False


def _types_of(branch: list[ValidationError]) -> Iterator[str]:
    for error in branch:
        if error.relative_path:
            continue
        if error.validator == "type":
            yield from _listed(error.validator_value)
        elif error.validator in _CHOICES:
            for inner in _branches(error):
                yield from _types_of(inner)


def _distance(branch: list[ValidationError]) -> tuple[bool, int]:
    """How far a branch is from being meant: a discriminating constant that differs counts most."""
    return any(error.validator == "const" and len(error.relative_path) == 1 for error in branch), len(branch)


class _Spot(NamedTuple):
    """Where one violation is: the fields of `Violation` that depend on the place, and the qualifier for `x-rules`."""

    name: str
    at: Node | Entry
    path: Path
    keys: tuple[str, ...]
    qualifier: str


class _Translation:
    """From jsonschema's errors to violations at our places."""

    def __init__(self, root: Node, reading: Reading) -> None:
        self.root = root
        self.reading = reading
        self.keys: dict[int, tuple[str, ...]] = {}
        self.known: dict[int, tuple[str, ...]] = {}

    def of(self, error: ValidationError, types: tuple[str, ...]) -> Iterator[Violation]:
        """The violations that one error stands for. `types` is not empty where a choice failed by the type."""
        schema = error.schema if isinstance(error.schema, dict) else {}
        keyword = "type" if types else str(error.validator or "additionalProperties")  # the subschema `false`
        expected = self._expected(schema, keyword, types or error.validator_value)
        for spot in self._spots(error, schema, keyword):
            rule = rule_for(schema, keyword, spot.qualifier)
            yield Violation(keyword, rule, spot.at, spot.path, spot.name, expected, schema, spot.keys)

    def _spots(self, error: ValidationError, schema: Mapping[str, Any], keyword: str) -> Iterator[_Spot]:
        holder, around, node, path = self._find(tuple(error.absolute_path))
        inside = resolve(node)
        entries = self.reading.entries_of(inside)
        if entries is not None:
            keys = self._names(inside)
            if keyword == "additionalProperties" and schema:
                for name in _extra(schema, entries):
                    entry = entries[name]
                    yield _Spot(entry.name, entry, (*path, entry.name), keys, name)
                return
            if keyword == "required":
                for name in schema["required"]:
                    if name not in entries:
                        yield _Spot(name, holder or node, path, keys, name)
                return
            if isinstance(error.instance, str):  # `propertyNames` judges the key and not the value
                name = error.instance
                yield _Spot(name, entries.get(name) or node, (*path, name), keys, name)
                return
        is_null = isinstance(inside, Scalar) and inside.is_null
        yield _Spot(
            name=inside.text if isinstance(inside, Scalar) else "",
            at=holder if is_null and holder else node,
            path=path,
            keys=() if around is None else self._names(around),
            qualifier=_type_of(error.instance),
        )

    def _expected(self, schema: Mapping[str, Any], keyword: str, limit: Any) -> tuple[str, ...]:
        if keyword == "additionalProperties":
            known = self.known.get(id(schema))
            if known is None:
                properties = schema.get("properties", {})
                known = tuple(name for name, each in properties.items() if "deprecated" not in each)
                self.known[id(schema)] = known
            return known
        if keyword == "type":
            return type_words(_listed(limit))
        values = limit if keyword in ("enum", "required") else (limit,)
        texts = (
            _text(value)
            for value in values
            if value is not None and not isinstance(value, dict | list | bool)
        )
        return tuple(dict.fromkeys(texts))

    def _names(self, mapping: Node) -> tuple[str, ...]:
        names = self.keys.get(id(mapping))
        if names is None:
            names = self.keys[id(mapping)] = tuple(self.reading.entries_of(mapping) or ())
        return names

    def _find(self, path: Path) -> tuple[Entry | None, Node | None, Node, Path]:
        """What is at a path.

        Returns:
            The entry that holds the value, the mapping that holds the entry, the value as written, and the path with
            its keys as written.
        """
        holder: Entry | None = None
        around: Node | None = None
        node = self.root
        written: list[str | int] = []
        for step in path:
            inside = resolve(node)
            entries = self.reading.entries_of(inside)
            if entries is not None:
                holder, around = entries[str(step)], inside
                node = holder.value
                written.append(holder.name)
            elif isinstance(inside, Sequence):
                holder, around = None, None
                node = inside.items[int(step)]
                written.append(int(step))
        return holder, around, node, tuple(written)


def _extra(schema: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    patterns = [_patterns[pattern] for pattern in schema.get("patternProperties", ())]
    known = schema.get("properties", {})
    return [name for name in names if name not in known and not any(each.search(name) for each in patterns)]


def _listed(types: Any) -> Values[str]:
    return (types,) if isinstance(types, str) else types


def type_words(types: Values[str]) -> tuple[str, ...]:
    """The types for a message. Of several scalar types the first is the documented one, the others are tolerated."""
    words: list[str] = []
    has_scalar = False
    for name in types:
        if name in _SCALARS:
            if not has_scalar:
                words.append(name)
            has_scalar = True
        elif name != "null":
            words.append(_WORDS[name])
    return tuple(dict.fromkeys(words))


def _type_of(value: Any) -> str:
    """The name that JSON Schema has for a type. Whole numbers are numbers here."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "object" if isinstance(value, dict) else "array"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


class _QuietDict(dict[str, Any]):
    """A dictionary with a short `repr`: jsonschema writes values into its texts, which with many aliases never ends."""

    def __repr__(self) -> str:
        return "{...}"


class _QuietList(list[Any]):
    """A list with a short `repr`."""

    def __repr__(self) -> str:
        return "[...]"
