"""Completion of values: those that the schemas list, and those of the sources that they name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from specfmt.ide import Completion
from specfmt.ide.completion_keys import missing_comma
from specfmt.ide.offers import Offer, offered, sources_of
from specfmt.ide.offers_names import in_shell_text
from specfmt.schema.reference import Value, default, known_values, summary
from specfmt.syntax.cursor import BLOCK, SINGLE
from specfmt.syntax.nodes import Sequence
from specfmt.syntax.ops import node_at
from specfmt.syntax.quoting import needs_quotes, quoted
from specfmt.text.edit import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.ide.place import Place
    from specfmt.schema.walk import Subschemas

SHELL_TEXT = "shell-text"


def values(place: Place, schemas: Subschemas) -> Iterator[Completion]:
    """The values that can stand at a place."""
    sources = sources_of(schemas)
    if SHELL_TEXT in sources:
        yield from in_shell_text(place)
        return
    if place.is_spread or place.repaired.cursor.writing == BLOCK:
        return
    found: dict[str, Completion] = {}
    taken = _taken(place)
    for source in sources:
        for offer in offered(source, place):
            if offer.text not in taken:
                found.setdefault(offer.text, completed(place, offer, f"{offer.rank:04}"))
    listed = known_values(schemas)
    described = summary(schemas)
    standard = default(schemas)
    for index, value in enumerate(listed):
        if value.origin == "example" and found and sources:
            continue  # the source knows better
        offer = _offer(value, described, is_default=value.text == standard)
        if value.text not in taken:
            found.setdefault(offer.text, completed(place, offer, f"{offer.rank:04}{index:03}", value))
    yield from found.values()


def _offer(value: Value, described: str, *, is_default: bool) -> Offer:
    return Offer(
        text=value.text,
        detail="default" if is_default else "example" if value.origin == "example" else "",
        documentation=value.description or described,
        rank=0 if is_default else 5 if value.origin == "example" else 1,
        is_text=isinstance(value.value, str),
    )


def _taken(place: Place) -> frozenset[str]:
    """The other items of the list that the place is in: nobody wants a name twice."""
    path = place.path
    if not path or not isinstance(path[-1], int):
        return frozenset()
    around = node_at(place.repaired.tree.root, path[:-1])
    if not isinstance(around, Sequence):
        return frozenset()
    others = (item for index, item in enumerate(around.items) if index != path[-1])
    return frozenset(text for item in others if (text := getattr(item, "text", None)) is not None)


def completed(place: Place, offer: Offer, sort_key: str, value: Value | None = None) -> Completion:
    """The completion that puts a value at the place, in quotes where it needs them."""
    return Completion(
        label=offer.text,
        kind=offer.kind,
        detail=offer.detail,
        documentation=offer.documentation,
        edit=Edit(place.repaired.cursor.inside, _written(place, offer, value)),
        sort_key=sort_key + offer.text,
        deprecated=offer.deprecated,
        extra_edits=missing_comma(place),
    )


def _written(place: Place, offer: Offer, value: Value | None) -> str:
    """The value as it has to be written at the place."""
    repaired = place.repaired
    cursor = repaired.cursor
    space = " " if repaired.needs_space else ""
    comma = "," if repaired.before_more and not place.is_quoted else ""
    if place.is_quoted:
        text = offer.text.replace("'", "''") if cursor.writing == SINGLE else json.dumps(offer.text)[1:-1]
        return text if cursor.closed else f"{text}{cursor.writing}"
    if place.is_json:
        return (json.dumps(offer.text, ensure_ascii=False) if offer.is_text else offer.text) + comma
    if not needs_quotes(offer.text, flow=repaired.in_flow) or not offer.is_text:
        return f"{space}{offer.text}{comma}"
    # `yes` is a text to JSON, and the word that people write for a switch. `true` is one where the schema wants that.
    if value is not None and value.origin != "example" and offer.text.isalpha() and not _is_boolean(value):
        return f"{space}{offer.text}{comma}"
    shown = f'"{offer.text}"' if offer.text.replace(".", "").isalnum() else quoted(offer.text)
    return f"{space}{shown}{comma}"


def _is_boolean(value: Value) -> bool:
    return value.value in ("true", "false")
