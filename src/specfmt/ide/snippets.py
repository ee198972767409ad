"""The text of snippets: nested structure with tab stops, as YAML in blocks, or within brackets."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from specfmt.schema.reference import known_values
from specfmt.syntax.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.nodes import Entry, Node

# A text with tab stops in it, a list, or a mapping. None stands for something that has to be written below a key.
Draft: TypeAlias = "str | list[Draft] | dict[str, Draft] | None"

_DEEPEST = 5
_MOST_CHOICES = 12
_STOP = re.compile(r"\$\{(\d+)(?::([^}]*))?\}")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false")


class _Stops:
    """Numbers for tab stops, in the order in which they are met, and how keys are spelt."""

    def __init__(self, spell: Callable[[str], str], last: int) -> None:
        self.spell = spell
        self.last = last

    def next(self) -> int:
        self.last += 1
        return self.last


def escaped(text: str) -> str:
    """A text that a snippet inserts as it is."""
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")


def indented(inserted: str, text: str, offset: int) -> str:
    """Text of several lines, those behind the first with the indentation of the line that it is inserted in."""
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:offset]
    indentation = line[: len(line) - len(line.lstrip(" "))]
    first, *rest = inserted.split("\n")
    return "\n".join([first, *(f"{indentation}{each}" if each.strip() else each for each in rest)])


def draft(
    schemas: Subschemas,
    snippet: str | None = None,
    *,
    spell: Callable[[str], str] = str,
    after: int = 0,
) -> Draft:
    """What the value of a key looks like to begin with.

    Args:
        schemas: about the value.
        snippet: a snippet for the key and its value, in YAML with tab stops, which wins over what the schemas ask for.
        spell: how the file spells a key.
        after: the number of the last tab stop before.
    """
    entry = _entry(snippet) if snippet is not None else None
    if snippet is not None and entry is not None:
        return _read(snippet, entry.value)
    return _required(schemas, _Stops(spell, after), 0)


@lru_cache(maxsize=256)
def _entry(snippet: str) -> Entry | None:
    """The key and the value of a snippet; the schemas hold few of them, and each is asked for again and again."""
    from specfmt.syntax.parse import parse

    root = parse(snippet).root
    return root.entries[0] if isinstance(root, Mapping) and root.entries else None


def has_structure(value: Draft) -> bool:
    """Tell whether a draft is more than one line."""
    return value is None or isinstance(value, list | dict)


def in_block(value: Draft, column: int, step: int) -> str:
    """A value as it follows `key:` in a block: on the same line with a blank before it, or on lines of its own.

    Args:
        value: the draft.
        column: of the key, counted from the indentation of its line.
        step: the width of one step of indentation.
    """
    if isinstance(value, str):
        return f" {value}"
    inner = column + step
    if value is None:
        return f"\n{' ' * inner}$1"
    return "".join(f"\n{line}" for line in _lines(value, inner, step))


def item_in_block(value: Draft, column: int, step: int) -> str:
    """A value as it follows the dash of an item, without the dash.

    Args:
        value: the draft.
        column: where the value begins.
        step: the width of one step of indentation.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return "$1"
    first, *others = _lines(value, column, step)
    return "\n".join((first[column:], *others))


def in_brackets(value: Draft, indent: int, step: int, *, lines: bool) -> str:
    """A value in JSON, or in YAML between brackets.

    Args:
        value: the draft.
        indent: of the line that it begins on, counted from where the editor indents to.
        step: the width of one step of indentation.
        lines: every entry and item on a line of its own; else all on one.
    """
    if isinstance(value, str):
        return _json_scalar(value)
    if value is None:
        return "{$1}"
    opener, closer = "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(key, ensure_ascii=False)}: {in_brackets(each, indent + step, step, lines=lines)}"
            for key, each in value.items()
        ]
    else:
        parts = [in_brackets(each, indent + step, step, lines=lines) for each in value]
    if not lines:
        return opener + ", ".join(parts) + closer
    inner, outer = " " * (indent + step), " " * indent
    return f"{opener}\n{inner}" + f",\n{inner}".join(parts) + f"\n{outer}{closer}"


def _lines(value: list[Draft] | dict[str, Draft], column: int, step: int) -> list[str]:
    space = " " * column
    lines: list[str] = []
    if isinstance(value, dict):
        for key, each in value.items():
            lines += f"{space}{key}:{in_block(each, column, step)}".split("\n")
        return lines
    for each in value:
        lines += f"{space}- {item_in_block(each, column + 2, step)}".split("\n")
    return lines


def _json_scalar(text: str) -> str:
    if text[:1] in ("'", '"') and text[-1:] == text[:1] and len(text) > 1:
        return json.dumps(text[1:-1], ensure_ascii=False).replace('\\"', '"')
    stop = _STOP.fullmatch(text)
    if _NUMBER.fullmatch(text) or (stop is not None and _NUMBER.fullmatch(stop.group(2) or "")):
        return text
    return f'"{text}"'


def _read(text: str, node: Node) -> Draft:
    """A parsed snippet as a draft; scalars keep their quotes."""
    if isinstance(node, Mapping):
        return {_as_written(text, entry.key): _read(text, entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_read(text, item) for item in node.items]
    return _as_written(text, node)


def _as_written(text: str, node: Node) -> str:
    return text[slice(*node.span)]


def _required(schemas: Subschemas, stops: _Stops, depth: int) -> Draft:
    """What has to be there, down to where the user decides."""
    types = schemas.types
    if "array" in types and "object" not in types:
        inner = _required(schemas.item(), stops, depth + 1) if depth < _DEEPEST else ""
        return [f"${stops.next()}" if inner is None else inner]
    if "object" in types:
        needed = [name for name in schemas.properties() if name in schemas.required]
        if needed and depth < _DEEPEST:
            return {stops.spell(name): _required(schemas.below(name), stops, depth + 1) for name in needed}
        other = schemas.other()
        if other and not schemas.properties() and depth < _DEEPEST:
            name = f"${{{stops.next()}:name}}"
            return {name: _required(other, stops, depth + 1)}
        return None if depth == 0 else f"${stops.next()}"
    return _scalar(schemas, stops)


def _scalar(schemas: Subschemas, stops: _Stops) -> str:
    values = known_values(schemas)
    allowed = [each for each in values if each.origin == "enum"]
    if len(allowed) == 1:
        value = allowed[0]
        return escaped(value.text)
    if 1 < len(allowed) <= _MOST_CHOICES and not any(set(each.text) & set(",|\\$}") for each in allowed):
        return f"${{{stops.next()}|{','.join(each.text for each in allowed)}|}}"
    example = next((each.text for each in values if each.origin != "enum"), "")
    number = stops.next()
    return f"${{{number}:{escaped(example)}}}" if _plain(example) else f"${number}"


def _plain(text: str) -> bool:
    from specfmt.syntax.quoting import needs_quotes

    return bool(text) and (not needs_quotes(text) or text.isdecimal())
