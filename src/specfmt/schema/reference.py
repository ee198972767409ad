"""What the schemas say about a key or value, as Markdown: the texts of hover and completion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.schema.validate import type_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.schema.walk import Subschemas

_MOST_VALUES = 24  # a hover is read at a glance


class Value(NamedTuple):
    """One value that a schema knows.

    Attributes:
        value: as JSON has it: a string, number or boolean.
        text: how it is written, without quotes.
        description: Markdown; may be empty.
        origin: `enum` for what is allowed, `default`, or `example`.
    """

    value: str | float | bool
    text: str
    description: str
    origin: str


def summary(schemas: Subschemas) -> str:
    """The first sentence of the description; empty where there is none."""
    text = str(schemas.first("description") or "").partition("\n")[0]
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


def documentation(schemas: Subschemas, *, name: str = "", required: bool = False, values: bool = True) -> str:
    """Everything that the schemas say about a key and its value.

    Args:
        schemas: about the value.
        name: the key, for a heading that also says type, default and whether it is required; no heading without.
        required: the file is refused without it.
        values: list the values.
    """
    parts = [_heading(schemas, name, required)] if name else []
    description = schemas.first("description")
    if description:
        parts.append(str(description))
    if schemas.first("deprecated"):
        note = schemas.first("x-deprecated-note")
        parts.append(f"**Deprecated**: {note}." if note else "**Deprecated.**")
    if values:
        parts += _value_list(schemas)
    docs = schemas.first("x-docs")
    if docs:
        parts.append(f"[AWS documentation]({docs})")
    return "\n\n".join(parts)


def types(schemas: Subschemas) -> tuple[str, ...]:
    """The types in words for people: `mapping`, `list`, `string`, `number`, `boolean`; the documented one first."""
    found: list[str] = []
    for kinds in schemas.every("type"):
        found += [kinds] if isinstance(kinds, str) else kinds
    return type_words(found)


def known_values(schemas: Subschemas) -> tuple[Value, ...]:
    """The scalars that may stand at a place, as far as the schemas know them: allowed ones, the default, examples.

    Where only a list may stand they are those of its items.
    """
    described: dict[str, str] = {}
    for texts in schemas.every("x-enum-descriptions"):
        described.update((text, words) for text, words in texts.items() if text not in described)
    found: dict[str, Value] = {}
    for value, origin in _all_values(schemas):
        if isinstance(value, str | int | float) and str(value):
            text = written(value)
            found.setdefault(text, Value(value, text, described.get(text, ""), origin))
    return tuple(found.values())


def default(schemas: Subschemas) -> str | None:
    """The default as it is written; None where there is none, or no single value."""
    value = schemas.first("default")
    return written(value) if isinstance(value, str | int | float) else None


def written(value: str | float | bool) -> str:  # noqa: FBT001  JSON has them
    """A value as YAML and JSON write it, without quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _all_values(schemas: Subschemas) -> Iterator[tuple[Any, str]]:
    for constant in schemas.every("const"):
        yield constant, "enum"
    for values in schemas.every("enum"):
        yield from ((value, "enum") for value in values)
    if "boolean" in schemas.types and not schemas.types & {"string"}:
        yield from ((value, "enum") for value in (True, False))
    for value in schemas.every("default"):
        yield value, "default"
    for examples in schemas.every("examples"):
        for example in examples:
            if isinstance(example, list):
                yield from ((item, "example") for item in example)
            else:
                yield example, "example"


def _heading(schemas: Subschemas, name: str, required: bool) -> str:  # noqa: FBT001  one of several parts
    words = [f"`{name}`", " or ".join(types(schemas))]
    if required:
        words.append("required")
    standard = default(schemas)
    if standard is not None:
        words.append(f"default `{standard}`")
    return " · ".join(word for word in words if word)


def _value_list(schemas: Subschemas) -> Iterator[str]:
    values = known_values(schemas)
    allowed = [each for each in values if each.origin == "enum" or each.description]
    if len(allowed) > 1 or any(each.description for each in allowed):
        lines = [
            f"- `{each.text}`: {each.description}" if each.description else f"- `{each.text}`"
            for each in allowed[:_MOST_VALUES]
        ]
        if len(allowed) > _MOST_VALUES:
            lines.append(f"- and {len(allowed) - _MOST_VALUES} more")
        yield "Values:\n\n" + "\n".join(lines)
    examples = [each.text for each in values if each.origin == "example" and each not in allowed]
    if examples:
        yield "For example " + ", ".join(f"`{text}`" for text in examples[:5])
