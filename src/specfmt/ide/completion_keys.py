"""Completion of keys, and of the structures that begin with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.ide import Completion
from specfmt.ide.snippets import Draft, draft, has_structure, in_block, in_brackets, item_in_block
from specfmt.schema.reference import documentation, summary, types
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.ide.place import Place
    from specfmt.schema.walk import Subschemas


def keys(place: Place, schemas: Subschemas) -> Iterator[Completion]:
    """The keys that the schemas know at a place and that are not there yet.

    Args:
        place: where a key can stand.
        schemas: about the mapping that the key belongs to.
    """
    present = {_compared(schemas, entry.name) for entry in place.repaired.siblings}
    required = schemas.required
    for index, name in enumerate(schemas.properties()):
        if _compared(schemas, name) in present:
            continue
        value = schemas.below(name)
        deprecated = bool(value.first("deprecated"))
        is_required = name in required
        shown = place.spell(name)
        text, is_snippet = _key_text(place, shown, value)
        rank = 0 if is_required else 3 if deprecated else 1
        yield Completion(
            label=shown,
            kind="key",
            detail=_detail(value, is_required),
            documentation=documentation(value, name=shown, required=is_required),
            edit=Edit(_key_span(place), text),
            is_snippet=is_snippet,
            sort_key=f"{rank}{index:03}",
            required=is_required,
            deprecated=deprecated,
            extra_edits=missing_comma(place),
        )


def new_entry(place: Place, schemas: Subschemas) -> Iterator[Completion]:
    """A snippet for an entry whose name the user chooses, in a mapping of such entries."""
    other = schemas.other()
    if not other or schemas.properties() or place.repaired.has_colon or place.is_quoted:
        return
    names = schemas.key()
    shape = draft(other, spell=place.spell, after=1)
    if not has_structure(shape):
        return
    wanted = other.definition.replace("-", " ") or "entry"
    text = _with_value(place, "${1:name}", shape)
    described = names.first("description") or ""
    yield Completion(
        label=f"new {wanted}",
        kind="snippet",
        detail=summary(other),
        documentation="\n\n".join(each for each in (documentation(other), str(described)) if each),
        edit=Edit(place.repaired.cursor.inside, text),
        is_snippet=True,
        sort_key="2000",
        extra_edits=missing_comma(place),
    )


def structure(place: Place, schemas: Subschemas) -> Iterator[Completion]:
    """Snippets for a whole value: the item of a list with all that it needs, a list below its key, brackets."""
    kinds = schemas.types
    repaired = place.repaired
    if place.is_quoted or not repaired.own_line or repaired.has_colon:
        return
    name = schemas.definition.replace("-", " ")
    if repaired.in_flow:
        if not repaired.is_key and kinds & {"object", "array"} and repaired.cursor.expects == "value":
            shape = draft(schemas, spell=place.spell)
            text = in_brackets({} if shape is None else shape, 0, place.step, lines=place.is_json)
            text = "{$1}" if shape is None else text
            if text[:1] in "[{":
                yield _snippet(place, name or "value", text + _comma(place), schemas)
        return
    if "array" in kinds and not (place.path and isinstance(place.path[-1], int)):
        item = schemas.item()
        text = "- " + item_in_block(draft(item, spell=place.spell), place.base + 2, place.step)
        wanted = item.definition.replace("-", " ") or "item"
        yield _snippet(place, f"- {wanted}", text if item else "- $1", item)
    elif "object" in kinds and schemas.required and len(schemas.required) > 1:
        shape = draft(schemas, spell=place.spell)
        if has_structure(shape):
            label = f"new {name}" if name else "all required keys"
            yield _snippet(place, label, item_in_block(shape, place.base, place.step), schemas)


def _snippet(place: Place, label: str, text: str, schemas: Subschemas) -> Completion:
    return Completion(
        label=label,
        kind="snippet",
        detail=summary(schemas),
        documentation=documentation(schemas),
        edit=Edit(place.repaired.cursor.inside, (" " if place.repaired.needs_space else "") + text),
        is_snippet=True,
        sort_key="2001",
        extra_edits=missing_comma(place),
    )


def missing_comma(place: Place) -> tuple[Edit, ...]:
    """The comma behind the entry or item before, where it has been forgotten."""
    if not place.repaired.needs_comma:
        return ()
    at = len(place.document.text[: place.repaired.cursor.token.start].rstrip())
    return (Edit(Span(at, at), ","),)


def _compared(schemas: Subschemas, name: str) -> str:
    return name.lower() if schemas.any_case else name


def _detail(value: Subschemas, required: bool) -> str:  # noqa: FBT001  told apart by the caller
    words = " or ".join(types(value))
    if value.first("deprecated"):
        return f"{words}, deprecated" if words else "deprecated"
    return f"{words}, required" if required else words


def _key_span(place: Place) -> Span:
    """What a key replaces: what is typed of it, and its closing quote where the colon is still to come."""
    cursor = place.repaired.cursor
    if cursor.closed and not place.repaired.has_colon:
        return Span(cursor.inside.start, cursor.token.end)
    return cursor.inside


def _key_text(place: Place, name: str, value: Subschemas) -> tuple[str, bool]:
    """The key with what follows it, and whether that is a snippet."""
    repaired = place.repaired
    if repaired.has_colon:
        if place.is_quoted:
            return (name if repaired.cursor.closed else f"{name}{repaired.cursor.writing}"), False
        return (f'"{name}"' if place.is_json else name), False
    snippet = value.first("x-snippet")
    shape = draft(value, snippet, spell=place.spell)
    if not repaired.in_flow and isinstance(shape, str) and snippet is None:
        return _with_key(place, name) + " ", False
    return _with_value(place, name, shape), True


def _with_key(place: Place, name: str) -> str:
    repaired = place.repaired
    space = " " if repaired.needs_space else ""
    if place.is_quoted:
        return f"{space}{name}{repaired.cursor.writing}:"
    return f'{space}"{name}":' if place.is_json else f"{space}{name}:"


def _with_value(place: Place, name: str, shape: Draft) -> str:
    key = _with_key(place, name)
    if not place.repaired.in_flow:
        return key + in_block(shape, place.base, place.step)
    if isinstance(shape, str) and not place.is_json:
        return f"{key} {shape}{_comma(place)}"
    value = in_brackets(shape, 0, place.step, lines=place.is_json)
    return f"{key} {value}{_comma(place)}"


def _comma(place: Place) -> str:
    return "," if place.repaired.before_more else ""
