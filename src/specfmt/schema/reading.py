"""What a decoder makes of a tree, and which entry each key of it came from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from specfmt.schema.generated import Unknown
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style, resolve

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Container, Iterator
    from collections.abc import Mapping as Spellings

    from specfmt.syntax.nodes import Entry, Node

# Longer runs of digits are no setting of anything, and Python refuses to read them beyond a limit.
_LONGEST_NUMBER = 40
_WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

# What the first character of a plain scalar can be that is no text, nothing for a missing value included.
_FIRST = frozenset(("", *"~nNtTfF-+0123456789"))


class _NotPlain(Exception):  # noqa: N818  no error, a way out of the recursion
    """The tree holds an alias or a merge."""


def decoded(root: Node) -> Any:
    """What a decoder makes of a node: dictionaries, lists and scalars.

    Nearly all files have neither aliases nor merges, and are read in half the time without looking for them.
    """
    try:
        return _plain(root)
    except _NotPlain:
        return Reading(root).value


def _plain(node: Node) -> Any:
    """As `decoded`. Recursion is safe here: a parsed tree is at most 200 levels deep."""
    kind = type(node)
    if kind is Scalar:
        return scalar_value(node)  # type: ignore[arg-type]  # mypy does not narrow by `type`
    if kind is Mapping:
        made: dict[str, Any] = {}
        for entry in node.entries:  # type: ignore[union-attr]
            name = entry.name
            if name == "<<":
                raise _NotPlain
            made[name] = _plain(entry.value)
        return made
    if kind is Sequence:
        return [_plain(item) for item in node.items]  # type: ignore[union-attr]
    raise _NotPlain


def decoded_in_part(root: Node, is_unknown: Callable[[Scalar], bool], known_below: Container[str]) -> Any:
    """As `decoded`, with `Unknown` texts for the scalars of which nothing is known.

    Args:
        root: the node.
        is_unknown: tells whether a text is filled in later.
        known_below: keys below which it is not asked.

    Returns:
        None where the tree holds an alias or a merge.
    """
    try:
        return _in_part(root, is_unknown, known_below)
    except _NotPlain:
        return None


def _in_part(node: Node, is_unknown: Callable[[Scalar], bool], known_below: Container[str]) -> Any:
    if isinstance(node, Scalar):
        value = scalar_value(node)
        return Unknown(value) if isinstance(value, str) and is_unknown(node) else value
    if isinstance(node, Sequence):
        return [_in_part(item, is_unknown, known_below) for item in node.items]
    if isinstance(node, Alias):
        raise _NotPlain
    made: dict[str, Any] = {}
    for entry in node.entries:
        if entry.name == "<<":
            raise _NotPlain
        apart = entry.name in known_below
        made[entry.name] = _plain(entry.value) if apart else _in_part(entry.value, is_unknown, known_below)
    return made


class Reading:
    """One pass over a tree, aliases and `<<` merges resolved, without recursion: aliases can nest without limit.

    Attributes:
        value: the decoded root.
    """

    def __init__(
        self,
        root: Node,
        *,
        mapping_type: type[dict[str, Any]] = dict,
        sequence_type: type[list[Any]] = list,
        spellings: Spellings[str, str] | None = None,
    ) -> None:
        """Decode.

        Args:
            root: where to start.
            mapping_type: what mappings become.
            sequence_type: what sequences become.
            spellings: for a reader that takes its keys in any case: their lower-case forms -> the usual spelling.
        """
        self._spellings = spellings or {}
        self._mapping_type = mapping_type
        self._sequence_type = sequence_type
        self._values: dict[int, Any] = {}
        self._entries: dict[int, dict[str, Entry]] = {}
        self._read(root)
        self.value = self._values[id(root)]

    def entries_of(self, node: Node) -> dict[str, Entry] | None:
        """The entries of a mapping by their names, as the reader of the file sees them; None for anything else."""
        return self._entries.get(id(node))

    def _read(self, root: Node) -> None:
        values = self._values
        opened: set[int] = set()
        pending = [root]
        while pending:
            node = pending[-1]
            key = id(node)
            if key in values:
                pending.pop()
            elif isinstance(node, Scalar):
                values[key] = scalar_value(node)
                pending.pop()
            elif key not in opened:
                opened.add(key)
                pending.extend(child for child in _children(node) if id(child) not in opened)
            else:
                values[key] = self._assemble(node)
                pending.pop()

    def _assemble(self, node: Node) -> Any:
        values = self._values
        if isinstance(node, Mapping):
            entries = self._entries[id(node)] = self._merge(node)
            return self._mapping_type({name: values.get(id(entry.value)) for name, entry in entries.items()})
        if isinstance(node, Sequence):
            return self._sequence_type(values.get(id(item)) for item in node.items)
        return values.get(id(resolve(node)))

    def _merge(self, mapping: Mapping) -> dict[str, Entry]:
        merged: dict[str, Entry] = {}
        for entry in mapping.entries:
            if _is_merge(entry):
                value = resolve(entry.value)
                sources = [resolve(item) for item in value.items] if isinstance(value, Sequence) else [value]
                for source in reversed(sources):
                    merged.update(self._entries.get(id(source), {}))
        for entry in mapping.entries:
            if not _is_merge(entry):
                name = entry.name
                merged[self._spellings.get(name.lower(), name) if self._spellings else name] = entry
        return merged


def scalar_value(scalar: Scalar) -> str | float | bool | None:
    """The value of a scalar: plain ones as JSON reads them (and YAML's nulls), all others as text."""
    text = scalar.text
    if scalar.style is not Style.PLAIN or scalar.tag is not None:
        return text
    if text[:1] not in _FIRST:
        return text
    if scalar.is_null:
        return None
    if text in _WORDS:
        return _WORDS[text]
    if (
        len(text) <= _LONGEST_NUMBER
        and (text[-1].isdecimal() or text[-1] == ".")
        and text[0] in "-+0123456789"
    ):
        match = _number().fullmatch(text)
        if match is not None:
            return float(text) if match.group(1) else int(text)
    return text


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    import re

    return re.compile(r"[-+]?(?:0|[1-9][0-9]*)((?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)", re.ASCII)


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.value
    elif isinstance(node, Sequence):
        yield from node.items
    elif isinstance(node, Alias) and node.target is not None:
        yield node.target


def _is_merge(entry: Entry) -> bool:
    return entry.name == "<<" and isinstance(entry.key, Scalar) and entry.key.style is Style.PLAIN
