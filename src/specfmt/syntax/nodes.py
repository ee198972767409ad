"""The tree: what YAML and JSON text look like to everything above.

Nodes are values: nothing assigns to one after it is built. They are plain slotted classes and not dataclasses
because a cold run builds thousands of them and importing `dataclasses` alone would cost more than parsing a
usual file.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.edit import Edit
    from specfmt.text.span import Span


class Style(Enum):
    """How a scalar is written. JSON strings are `DOUBLE`; JSON numbers, booleans and null are `PLAIN`."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


class Scalar:
    """A scalar as written.

    Attributes:
        span: the scalar's own text, with its quotes or block indicator, without tag and anchor.
        text: the decoded value: quotes and escapes resolved, lines folded. Never converted to a number or
            boolean, so `3.10`, `yes` and `0644` stay as they are written.
        style: how it is written.
        tag: an explicit tag as written (`!Ref`, `!!str`), else None.
        anchor: the anchor's name without `&`, else None.
    """

    __slots__ = ("anchor", "span", "style", "tag", "text")

    def __init__(
        self,
        span: Span,
        text: str,
        style: Style = Style.PLAIN,
        tag: str | None = None,
        anchor: str | None = None,
    ) -> None:
        self.span = span
        self.text = text
        self.style = style
        self.tag = tag
        self.anchor = anchor

    @property
    def is_null(self) -> bool:
        """Tell whether YAML reads nothing here: an empty plain scalar, `~` or `null`."""
        return self.style is Style.PLAIN and self.tag is None and self.text in _NULLS

    def __repr__(self) -> str:
        return f"Scalar({self.text!r}, {self.style.name}, {self.span.start}:{self.span.end})"


_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Alias:
    """`*name`, at its own place.

    Attributes:
        span: the alias with its `*`.
        name: without `*`.
        target: the anchored node, or None where the anchor is unknown or encloses the alias.
    """

    __slots__ = ("name", "span", "target")

    def __init__(self, span: Span, name: str, target: Node | None) -> None:
        self.span = span
        self.name = name
        self.target = target

    def __repr__(self) -> str:
        return f"Alias(*{self.name}, {self.span.start}:{self.span.end})"


class Entry:
    """One `key: value` of a mapping.

    Attributes:
        name: the key's text; empty for a key that is no scalar.
    """

    __slots__ = ("key", "name", "value")

    def __init__(self, key: Node, value: Node) -> None:
        self.key = key
        self.value = value
        # Asked for several times each: an attribute, and not a property.
        self.name = key.text if type(key) is Scalar else ""

    @property
    def span(self) -> Span:
        """From the start of the key to the end of the value."""
        return self.key.span._replace(end=max(self.key.span.end, self.value.span.end))

    def __repr__(self) -> str:
        return f"Entry({self.key!r}: {self.value!r})"


class Mapping:
    """A mapping with its entries in the order of the text. Duplicate keys are kept: they are findings.

    Attributes:
        span: from the first key (or `{`) to the end of the last value (or `}`); never trailing blanks or comments.
        entries: in the order of the text.
        flow: written with braces.
        tag: an explicit tag as written, else None.
        anchor: the anchor's name without `&`, else None.
    """

    __slots__ = ("_index", "anchor", "entries", "flow", "span", "tag")

    def __init__(
        self,
        span: Span,
        entries: tuple[Entry, ...],
        *,
        flow: bool = False,
        tag: str | None = None,
        anchor: str | None = None,
    ) -> None:
        self.span = span
        self.entries = entries
        self.flow = flow
        self.tag = tag
        self.anchor = anchor
        self._index: dict[str, Entry] | None = None

    def entry(self, name: str) -> Entry | None:
        """The entry of that name; of duplicates the last, as decoders do. Looks through `<<` merges last."""
        index = self._index
        if index is None:
            index = self._index = {each.name: each for each in self.merged()}
        return index.get(name)

    def get(self, name: str) -> Node | None:
        """The value of that name with aliases resolved, or None."""
        found = self.entry(name)
        return resolve(found.value) if found is not None else None

    def merged(self) -> Iterator[Entry]:
        """The entries that a decoder sees: those merged with `<<` first, then our own."""
        for entry in self.entries:
            if entry.name == "<<":
                return self._with_merged()
        return iter(self.entries)

    def _with_merged(self) -> Iterator[Entry]:
        for entry in self.entries:
            if entry.name == "<<" and isinstance(entry.key, Scalar) and entry.key.style is Style.PLAIN:
                value = resolve(entry.value)
                sources = [resolve(item) for item in value.items] if isinstance(value, Sequence) else [value]
                for source in reversed(sources):
                    if isinstance(source, Mapping):
                        yield from source.merged()
        for entry in self.entries:
            if entry.name != "<<":
                yield entry

    def __repr__(self) -> str:
        return f"Mapping({list(self.entries)!r})"


class Sequence:
    """A sequence. Fields as in `Mapping`; `span` of a block sequence starts at the first dash."""

    __slots__ = ("anchor", "flow", "items", "span", "tag")

    def __init__(
        self,
        span: Span,
        items: tuple[Node, ...],
        *,
        flow: bool = False,
        tag: str | None = None,
        anchor: str | None = None,
    ) -> None:
        self.span = span
        self.items = items
        self.flow = flow
        self.tag = tag
        self.anchor = anchor

    def __repr__(self) -> str:
        return f"Sequence({list(self.items)!r})"


Node: TypeAlias = Scalar | Mapping | Sequence | Alias
Path: TypeAlias = tuple[str | int, ...]


class Comment(NamedTuple):
    """A comment from `#` to the end of its line, without the line break."""

    span: Span
    text: str
    own_line: bool  # nothing but blanks stands before it


class SyntaxProblem(NamedTuple):
    """Why a text is no YAML or JSON, told in the user's terms at the place of the mistake.

    Attributes:
        span: the place of the mistake, which is often before the place where a parser gives up.
        message: one sentence without a final period.
        why: what a reader of YAML makes of it, and what AWS then does.
        fix_title: what the fix does; empty where there is none.
        edits: the fix, if one is certain.
        safe: the fix cannot change what the author meant.
        slug: a stable name of the kind of mistake, for the choice of the rule: `tab`, `unquoted-glob`,
            `command-indicator`, `unclosed-quote`, `bad-escape`, `text-after-quote`, `mapping-value`,
            `indentation`, `trailing-comma`, `json`, `yaml`, ...
    """

    span: Span
    message: str
    why: str = ""
    fix_title: str = ""
    edits: tuple[Edit, ...] = ()
    safe: bool = False
    slug: str = "yaml"


class Tree:
    """The result of parsing: always there, perhaps partial.

    Attributes:
        root: the root of the first document, or None when it is empty or nothing could be read.
        more: the roots of further documents in the same text.
        comments: in the order of the text.
        errors: what is wrong with the text; a tree with errors may lack anything.
    """

    __slots__ = ("comments", "errors", "more", "root")

    def __init__(
        self,
        root: Node | None,
        comments: tuple[Comment, ...] = (),
        errors: tuple[SyntaxProblem, ...] = (),
        more: tuple[Node | None, ...] = (),
    ) -> None:
        self.root = root
        self.comments = comments
        self.errors = errors
        self.more = more


def resolve(node: Node) -> Node:
    """The node that an alias stands for; the alias itself where it stands for nothing."""
    while isinstance(node, Alias) and node.target is not None:
        node = node.target
    return node


def text_of(node: Node | None) -> str | None:
    """The text of a scalar (aliases resolved), None for anything else and for null."""
    if node is None:
        return None
    node = resolve(node)
    return node.text if isinstance(node, Scalar) and not node.is_null else None
