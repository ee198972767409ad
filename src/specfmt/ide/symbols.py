"""The outline of a document: its keys and items, with what is worth seeing of each while it is folded."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from specfmt.documents.facts import PIPELINE_VARIABLE, VARIABLE
from specfmt.ide import Symbol
from specfmt.schema.reading import scalar_value
from specfmt.schema.store import load
from specfmt.schema.walk import at_root
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, resolve, text_of
from specfmt.syntax.ops import first_line
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.documents.document import Document
    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.text.source_map import SourceMap

_LONGEST = 80  # characters of a name or detail
_MOST_DETAILS = 2
# The kinds of symbols for the sorts of names, and for definitions of a schema. What is in neither is told by its shape.
_SORTS = {
    VARIABLE: "variable",
    PIPELINE_VARIABLE: "variable",
    "batch-identifier": "class",
    "action": "method",
    "artifact": "package",
    "pipeline-artifact": "package",
    "report-group": "namespace",
}
_DEFINITIONS = {"command": "function", "script": "function", "function": "function", "stage": "class"}
# Keys by whose value an item of a list is called, the best first, where the schema does not say that it defines a name.
_TITLES = ("name", "identifier", "location", "source", "object")
_SWITCHES = frozenset(("on", "off", "yes", "no"))


def symbols(document: Document) -> list[Symbol]:
    """The outline of a document; empty where nothing can be read. Works for every kind that has a schema."""
    if document.kind.is_shared:
        return _of_template(document)
    return _with_inner(document, _own(document))


def _own(document: Document) -> list[Symbol]:
    """The outline of a document itself."""
    root = document.tree.root
    if root is None or not document.schema:
        return []
    return list(_Outline(document.text).children(root, at_root(load(document.schema), root), 0))


def _of_template(document: Document) -> list[Symbol]:
    """The resources that are ours, each with what is below it in any of the ways that its conditions allow."""
    root = document.tree.root
    found: dict[Span, Symbol] = {}
    for section in root.entries if isinstance(root, Mapping) else ():
        entries = section.value.entries if isinstance(section.value, Mapping) else ()
        for entry in entries:
            selection = first_line(document.text, entry.key.span)
            detail = text_of(entry.value.get("Type")) if isinstance(entry.value, Mapping) else None
            found[entry.span] = Symbol(
                _short(entry.name) or "?", detail or "", "module", entry.span, selection
            )
    ours: dict[Span, Symbol] = {}
    holders = sorted(found)
    for inner in document.embedded:
        place = inner.tree.root.span if inner.tree.root is not None else None
        at = bisect_right(holders, place.start, key=_start) - 1 if place is not None else -1
        if place is None or at < 0 or not holders[at].covers(place):
            continue
        holder = ours.setdefault(holders[at], found[holders[at]])
        below = [each for each in _with_inner(inner, _own(inner)) if holder.span.covers(each.span)]
        ours[holder.span] = holder._replace(children=_merged(holder.children, below))
    return [ours[span] for span in sorted(ours)]


def _with_inner(document: Document, own: list[Symbol]) -> list[Symbol]:
    """An outline with the outlines of the texts inside the document, each below what holds it."""
    for inner in document.embedded:
        if inner.host is None or inner.host.places is None:
            below, whole = _own(inner), inner.tree.root.span if inner.tree.root is not None else None
        else:
            below = [_placed(each, inner.host.places) for each in symbols(inner)]
            whole = inner.host.places.whole
        if whole is not None and below:
            own = _put(own, whole, below)
    return own


def _put(outline: Iterable[Symbol], whole: Span, below: list[Symbol]) -> list[Symbol]:
    """An outline with symbols below the innermost one that holds a place."""
    found = []
    for each in outline:
        if each.span.covers(whole):
            inside = [symbol for symbol in below if each.span.covers(symbol.span)]
            if any(child.span.covers(whole) for child in each.children):
                inside = _put(each.children, whole, below)
            found.append(
                each._replace(children=tuple(inside), detail="" if not each.children else each.detail)
            )
        else:
            found.append(each)
    return found


def _placed(symbol: Symbol, places: SourceMap) -> Symbol:
    """A symbol of an inner text with the places of the text around it."""
    span = places.to_host(symbol.span)
    children = (_placed(each, places) for each in symbol.children)
    return symbol._replace(
        span=span,
        selection=places.to_host(symbol.selection),
        children=tuple(each for each in children if span.covers(each.span)),
    )


def _merged(some: Iterable[Symbol], more: Iterable[Symbol]) -> tuple[Symbol, ...]:
    """The symbols of two outlines of the same text, each place once; what is there in only one of them is kept."""
    found: dict[Span, Symbol] = {}
    for each in (*some, *more):
        known = found.get(each.span)
        found[each.span] = (
            each if known is None else known._replace(children=_merged(known.children, each.children))
        )
    return tuple(found[span] for span in sorted(found))


def _start(span: Span) -> int:
    return span.start


class _Outline:
    """The outline of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def children(self, node: Node, schemas: Subschemas, depth: int) -> tuple[Symbol, ...]:
        """The symbols of what is in a mapping or a list; what an alias stands for is shown where its anchor is."""
        if isinstance(node, Mapping):
            sort = schemas.key().first("x-defines")
            return tuple(
                self.entry(entry, schemas.below(entry.name, resolve(entry.value)), sort, depth)
                for entry in node.entries
            )
        if isinstance(node, Sequence):
            return tuple(
                self.item(item, schemas.item(resolve(item)), at, depth)
                for at, item in enumerate(node.items, 1)
            )
        return ()

    def entry(self, entry: Entry, schemas: Subschemas, sort: str | None, depth: int) -> Symbol:
        """The symbol of a `key: value`."""
        key, value = entry.key, entry.value
        span = Span(key.span.start, max(key.span.end, value.span.end))
        name = entry.name or self.text[key.span.start : key.span.end]
        kind = _SORTS.get(sort or "") if name != "<<" else None
        return Symbol(
            _short(name) or "?",
            self.detail(value, schemas),
            kind or self.kind(value, schemas, depth),
            span,
            first_line(self.text, key.span),
            tuple(each for each in self.children(value, schemas, depth + 1) if span.covers(each.span)),
        )

    def item(self, item: Node, schemas: Subschemas, number: int, depth: int) -> Symbol:
        """The symbol of an item of a list."""
        if isinstance(item, Mapping) and len(item.entries) == 1 and _title(item, schemas)[0] is None:
            entry = item.entries[0]
            below = schemas.below(entry.name, resolve(entry.value))
            return self.entry(entry, below, schemas.key().first("x-defines"), depth)
        kind = self.kind(item, schemas, depth)
        children = self.children(item, schemas, depth + 1)
        if not isinstance(item, Mapping):
            name = self.detail(item, schemas) if isinstance(item, Scalar | Alias) else ""
            return Symbol(
                name or f"#{number}", "", kind, item.span, first_line(self.text, item.span), children
            )
        title, sort = _title(item, schemas)
        if title is None:
            selection = first_line(self.text, item.span)
            return Symbol(f"#{number}", self.detail(item, schemas), kind, item.span, selection, children)
        value = resolve(title.value)
        name = _short(value.text) if isinstance(value, Scalar) else ""
        selection = first_line(self.text, title.value.span)
        detail = _listed(item, title) or self.detail(item, schemas)
        return Symbol(name or f"#{number}", detail, _SORTS.get(sort, kind), item.span, selection, children)

    def detail(self, value: Node, schemas: Subschemas) -> str:
        """A few words about a value: its text, or how much is in it."""
        if isinstance(value, Alias):
            return f"*{_short(value.name)}"
        if isinstance(value, Scalar):
            return _short(value.text)
        if isinstance(value, Sequence):
            return _count(len(value.items), _noun(schemas) or "item")
        sort = schemas.key().first("x-defines")
        if sort is not None:
            return _count(sum(entry.name != "<<" for entry in value.entries), _words(sort))
        found: dict[str, int] = {}
        for entry in value.entries:
            inside = resolve(entry.value)
            if isinstance(inside, Sequence):
                noun = _noun(schemas.below(entry.name, inside)) or _short(entry.name).removesuffix("s")
                found[noun] = found.get(noun, 0) + len(inside.items)
        return ", ".join(_count(number, noun) for noun, number in list(found.items())[:_MOST_DETAILS])

    def kind(self, value: Node, schemas: Subschemas, depth: int) -> str:
        """What sort of thing a value is, for the icon beside it."""
        known = _DEFINITIONS.get(schemas.definition)
        if known is not None:
            return known
        value = resolve(value)
        if isinstance(value, Mapping):
            return "object" if depth else "module"
        if isinstance(value, Sequence):
            return "array"
        read = scalar_value(value) if isinstance(value, Scalar) else ""
        if isinstance(read, bool):
            return "boolean"
        if read is None:
            return "null"
        return "number" if isinstance(read, int | float) else "string"


def _title(item: Mapping, schemas: Subschemas) -> tuple[Entry | None, str]:
    """The entry by whose text an item is called, and the sort of the name if it defines one."""
    scalars = []
    for entry in item.entries:
        value = resolve(entry.value)
        if not isinstance(value, Scalar) or not value.text.strip():
            continue
        sort = schemas.below(entry.name, value).first("x-defines")
        if sort is not None:
            return entry, str(sort)
        scalars.append(entry)
    for title in _TITLES:
        for entry in scalars:
            if entry.name.lower() == title:
                return entry, ""
    # The only entry of an item is shown by its key, and a switch or number says nothing without its key.
    texts = [entry for entry in scalars if _says_something(resolve(entry.value))]
    return (texts[0] if texts and len(item.entries) > 1 else None), ""


def _says_something(value: Node) -> bool:
    if not isinstance(value, Scalar) or not isinstance(scalar_value(value), str):
        return False
    return value.text.lower() not in _SWITCHES


def _listed(item: Mapping, title: Entry) -> str:
    """The first short values of an item, besides the one by which it is called."""
    found = []
    for entry in item.entries:
        value = resolve(entry.value)
        if entry is not title and isinstance(value, Scalar) and value.text.strip() and entry.name:
            found.append(f"{entry.name}: {_short(value.text)}")
            if len(found) == _MOST_DETAILS:
                break
    return _short(", ".join(found))


def _short(text: str) -> str:
    """The first line of a text that says something, cut where it is long."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _noun(schemas: Subschemas) -> str:
    """What the schema calls an item of a list; empty where that is just a text."""
    name = schemas.item().definition
    return "" if name.endswith("text") else _words(name)


def _words(name: str) -> str:
    return name.replace("-", " ")


def _count(number: int, noun: str) -> str:
    """`1 script`, `2 scripts`, `2 dependencies`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"
