"""The order of keys: that of the schema, phases and hooks in the order in which they run; unknown keys behind the known.

An entry takes along the comments above it and at its line ends. What the user names (variables, reports, runtimes)
stays in the user's order, and so does every mapping in which the order could mean something: one with a key twice, a
merge (`<<`), a key that is no plain text, or an anchor and its alias in different entries.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from specfmt.formatting.final_newline import last_leaf
from specfmt.formatting.schema_keys import root_place
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import begins_line, column, line_start, next_line
from specfmt.text.edit import Edit, apply_edits, joined
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.formatting.schema_keys import Place
    from specfmt.syntax.nodes import Node

# Comments that speak about the file, or about the lines below them, and not about the entry that they stand above.
_OF_THE_FILE = re.compile(
    r"specfmt:\s*(?:ignore-file|format-off)|yaml-language-server:|yamllint (?:disable|enable)(?!-line)|-\*-|\bvim?:|^#!"
)


def edits(document: Document) -> list[Edit]:
    """Edits that move entries; none of them changes one."""
    root = document.tree.root
    if not isinstance(root, Mapping | Sequence) or document.tree.more:
        return []
    return _node(document.text, root, root_place(document.schema)).edits


class _Ordered(NamedTuple):
    """What is to be done below a node, and the names of the anchors and aliases there."""

    edits: list[Edit]
    ties: frozenset[str]


_NO_TIES: frozenset[str] = frozenset()


def _node(text: str, node: Node, place: Place) -> _Ordered:
    """Recursion is safe here: a parsed tree is at most 200 levels deep."""
    if isinstance(node, Alias):
        return _Ordered([], frozenset((node.name,)))
    ties = _NO_TIES if node.anchor is None else frozenset((node.anchor,))
    if isinstance(node, Scalar):
        return _Ordered([], ties)
    if isinstance(node, Mapping):
        return _mapping(text, node, place, ties)
    found: list[Edit] = []
    for item in node.items:
        if type(item) is Scalar and item.anchor is None:
            continue
        below = _node(text, item, place.items)
        found += below.edits
        ties |= below.ties
    return _Ordered(found, ties)


def _mapping(text: str, node: Mapping, place: Place, ties: frozenset[str]) -> _Ordered:
    parts: list[list[Edit]] = []
    tied = False
    for entry in node.entries:
        key, value = entry.key, entry.value
        if type(key) is Scalar and key.anchor is None and type(value) is Scalar and value.anchor is None:
            parts.append([])
            continue
        below = _node(text, value, place.below(entry.name))
        own = below.ties | _names_in(key)
        tied = tied or not ties.isdisjoint(own)
        ties |= own
        parts.append(below.edits)
    order = [] if tied else _wanted(node, place)
    moved: list[Edit] | None = None
    if order:
        moved = _swapped(text, node, parts, order) if node.flow else _moved(text, node, parts, order)
    return _Ordered([edit for part in parts for edit in part] if moved is None else moved, ties)


def _names_in(node: Node) -> frozenset[str]:
    """The anchors and aliases in a key."""
    if isinstance(node, Alias):
        return frozenset((node.name,))
    names = _NO_TIES if node.anchor is None else frozenset((node.anchor,))
    if isinstance(node, Sequence):
        return names.union(*map(_names_in, node.items))
    if isinstance(node, Mapping):
        return names.union(*(_names_in(each) for entry in node.entries for each in (entry.key, entry.value)))
    return names


def _wanted(node: Mapping, place: Place) -> list[int]:
    """The numbers of the entries in the order that they shall have; empty where they have it or stay anyway."""
    ranks = place.ranks
    if not ranks or len(node.entries) < 2:
        return []
    names = [place.spelt(entry.name) for entry in node.entries]
    places = [ranks.get(name, len(ranks)) for name in names]
    order = sorted(range(len(names)), key=places.__getitem__)
    if order == list(range(len(names))) or len(set(names)) < len(names) or "<<" in names:
        return []
    for entry in node.entries:
        key = entry.key
        if not isinstance(key, Scalar) or key.tag or key.anchor or key.span.start == key.span.end:
            return []
    return order


def _swapped(text: str, node: Mapping, parts: list[list[Edit]], order: list[int]) -> list[Edit] | None:
    """The entries of a mapping in braces in another order; None where a comment stands between them."""
    spans = [entry.span for entry in node.entries]
    starts = [node.span.start, *(span.end for span in spans)]
    ends = [*(span.start for span in spans), node.span.end]
    if any("#" in text[start:end] or "?" in text[start:end] for start, end in zip(starts, ends, strict=True)):
        return None
    found: list[Edit] = []
    for nth, source in enumerate(order):
        if nth == source:
            found += parts[nth]
        else:
            found.append(Edit(spans[nth], _text_of(text, spans[source], parts[source])))
    return found


def _text_of(text: str, span: Span, edits: list[Edit]) -> str:
    """A part of the text with the edits in it."""
    by = span.start
    inner = [Edit(Span(edit.span.start - by, edit.span.end - by), edit.text) for edit in edits]
    return apply_edits(text[slice(*span)], inner)


def _moved(text: str, node: Mapping, parts: list[list[Edit]], order: list[int]) -> list[Edit] | None:
    """The entries of a block mapping in another order; None where their lines cannot be told apart."""
    regions = _regions(text, node)
    if regions is None:
        return None
    first = node.entries[0].key.span.start
    if not begins_line(text, first) and text[:first] != "\ufeff":
        return _behind_dash(text, node, parts, order, regions)
    found: list[Edit] = []
    pending: list[str] = []
    at = regions[0].start
    staying = _longest_rise(order)
    for source in order:
        if source not in staying:
            pending.append(_text_of(text, regions[source], parts[source]))
            continue
        if pending or at < regions[source].start:
            found.append(Edit(Span(at, regions[source].start), "".join(pending)))
            pending = []
        found += parts[source]
        at = regions[source].end
    if pending or at < regions[-1].end:
        found.append(Edit(Span(at, regions[-1].end), "".join(pending)))
    return joined(found)  # what goes to the end of an entry may meet what goes behind it


def _behind_dash(
    text: str, node: Mapping, parts: list[list[Edit]], order: list[int], regions: list[Span]
) -> list[Edit] | None:
    """The same where the first entry shares its line with the dash of the item."""
    start = node.entries[0].key.span.start
    before = text[line_start(text, start) : start]
    regions[0] = Span(start, regions[0].end)
    new_first = order[0]
    if before.strip(" -"):
        return None
    if new_first and regions[new_first].start != line_start(text, node.entries[new_first].key.span.start):
        return None  # a comment or a blank line would come between the dash and the entry
    blanks = " " * len(before)
    written = []
    for source in order:
        lines = _text_of(text, regions[source], parts[source])
        written.append(lines if source else blanks + lines)
    return [Edit(Span(start, regions[-1].end), "".join(written).removeprefix(blanks))]


def _regions(text: str, node: Mapping) -> list[Span] | None:
    """The lines of each entry, one stretch behind the other."""
    entries = node.entries
    begin = column(text, entries[0].key.span.start)
    ends: list[int] = []
    for nth, entry in enumerate(entries):
        if nth and not begins_line(text, entry.key.span.start):
            return None
        leaf = last_leaf(entry.value)
        if isinstance(leaf, Scalar) and leaf.style in (Style.LITERAL, Style.FOLDED):
            header_end = next_line(text, leaf.span.start)
            if "+" in text[leaf.span.start : header_end].partition("#")[0]:
                return None  # the blank lines behind it are its own
        limit = line_start(text, entries[nth + 1].key.span.start) if nth + 1 < len(entries) else len(text)
        ends.append(_end_of_entry(text, entry.span.end, limit, begin))
    start = _start_of_first(text, entries[0].key.span.start)
    if not text.endswith("\n", 0, ends[-1]):
        return None
    return [Span(*pair) for pair in zip([start, *ends], ends, strict=False)]


def _end_of_entry(text: str, at: int, limit: int, begin: int) -> int:
    """Behind the last line of an entry: that of its value, or of a comment below it that stands deeper than its key."""
    end = at = next_line(text, at)
    while at < limit:
        behind = next_line(text, at)
        words = text[at:behind].strip()
        if words and (words[0] != "#" or column(text, text.index("#", at)) <= begin):
            break
        if words:
            end = behind
        at = behind
    return end


def _start_of_first(text: str, at: int) -> int:
    """Where the comments right above the first entry begin, or the line of the entry."""
    start = line_start(text, at)
    if start == 0 and text.startswith("\ufeff"):
        return 1
    while start:
        above = line_start(text, start - 1)
        words = text[above:start].strip("\ufeff \t\r\n")
        if not words.startswith("#") or _OF_THE_FILE.search(words):
            break
        if above == 0 and text.startswith("\ufeff"):
            return 1
        start = above
    return start


def _longest_rise(order: list[int]) -> set[int]:
    """The longest part of the entries that are in order already and may stay where they are."""
    tails: list[int] = []  # of the rises of each length, the one that ends lowest
    before: dict[int, int | None] = {}
    for each in order:
        at = bisect_left(tails, each)
        before[each] = tails[at - 1] if at else None
        tails[at : at + 1] = [each]
    staying: set[int] = set()
    last: int | None = tails[-1]
    while last is not None:
        staying.add(last)
        last = before[last]
    return staying
