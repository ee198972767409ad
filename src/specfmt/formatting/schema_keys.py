"""The order of keys: that of `properties` in the schema of the file."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from specfmt.schema.store import load

if TYPE_CHECKING:
    from collections.abc import Iterable

Schema = dict[str, Any]

_BRANCHES = ("allOf", "anyOf", "oneOf")
_CHOICES = ("then", "else")


@cache
def root_place(name: str) -> Place:
    """The place of the root of the files that a schema describes.

    Raises:
        KeyError: there is no schema of that name.
    """
    schema = load(name)
    return Place((schema,), schema)


class Place:
    """What a schema says of the keys in one place: all subschemas that may speak about it, whichever will apply."""

    def __init__(self, schemas: Iterable[Schema], root: Schema) -> None:
        """Take the subschemas of a place; references in them lead to `root` (`#/definitions/NAME`)."""
        self._root = root
        self._schemas = _opened(schemas, root)
        self._below: dict[str, Place] = {}
        # The service reads the keys in any case.
        self._any_case = root.get("x-keys") == "any-case"

    def spelt(self, name: str) -> str:
        """A key as it is looked up."""
        return name.lower() if self._any_case else name

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The keys, spelt as they are looked up, and their ranks; empty where the names of keys are the user's own."""
        if any(isinstance(schema.get("additionalProperties"), dict) for schema in self._schemas):
            return {}
        return {name: nth for nth, name in enumerate(self._properties)}

    def below(self, name: str) -> Place:
        """The place of the value of a key."""
        name = self.spelt(name)
        found = self._below.get(name)
        if found is None:
            if name not in self._properties:
                return self._others
            found = self._below[name] = Place(self._properties[name], self._root)
        return found

    @cached_property
    def items(self) -> Place:
        """The place of the items of a list."""
        return self._named("items")

    @cached_property
    def _others(self) -> Place:
        return self._named("additionalProperties")

    def _named(self, word: str) -> Place:
        inner = (schema.get(word) for schema in self._schemas)
        return Place([each for each in inner if isinstance(each, dict)], self._root)

    @cached_property
    def _properties(self) -> dict[str, list[Schema]]:
        found: dict[str, list[Schema]] = {}
        for schema in self._schemas:
            for name, inner in schema.get("properties", {}).items():
                found.setdefault(self.spelt(name), []).append(inner)
        return found


def _opened(schemas: Iterable[Schema], root: Schema) -> list[Schema]:
    """The subschemas with all that they refer to, each once."""
    found: list[Schema] = []
    left = list(schemas)
    while left:
        schema = left.pop(0)
        if any(each is schema for each in found):
            continue
        found.append(schema)
        reference = schema.get("$ref")
        if isinstance(reference, str):
            target: Any = root
            for part in reference.removeprefix("#/").split("/"):
                target = target.get(part, {})
            left.append(target)
        for word in _BRANCHES:
            left += schema.get(word, ())
        left += [schema[word] for word in _CHOICES if isinstance(schema.get(word), dict)]
    return found
