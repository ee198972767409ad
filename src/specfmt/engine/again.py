"""What still holds of the findings in a template after its text changed: those in resources that nothing was done to.

While somebody types in one resource, all others are what they were, perhaps some characters further on. What was found in
one of them holds as long as its text is the same, all that stands outside of resources is the same (parameters, conditions),
and no resource changed of a type that was looked for on its behalf.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from specfmt.engine.check import Part
from specfmt.syntax.nodes import Mapping, resolve
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping as ReadOnly

    from specfmt.diagnostics import Diagnostic
    from specfmt.documents.document import Document

# An anchor may give one resource a part of another. What only looks like one (`a &b` in a command) is taken for one.
_ANCHOR = re.compile(r"&[^\s&,\[\]{}]")
_BEFORE_ANCHOR = frozenset(" \t\r\n[{,:-")


class _Layout(NamedTuple):
    """Where the resources of a template stand, from the name of each to that of the next.

    Attributes:
        text: of the template.
        names: of all resources, in the order of the text.
        starts: the offset of each name.
        end: where the last one ends: at the next section, or at the end of the text.
    """

    text: str
    names: tuple[str, ...]
    starts: tuple[int, ...]
    end: int

    @property
    def around(self) -> tuple[str, str]:
        """The text before the resources and behind them."""
        return self.text[: self.starts[0]], self.text[self.end :]

    def region(self, nth: int) -> Span:
        """All of one resource."""
        return Span(self.starts[nth], self.starts[nth + 1] if nth + 1 < len(self.starts) else self.end)


def still_holding(before: Document, parts: ReadOnly[str, Part], now: Document) -> dict[str, Part]:
    """What was found in the resources of a template and holds for another text of it, with its places there.

    Args:
        before: the template as it was judged.
        parts: what was found in it.
        now: the template as it is.
    """
    old, new = _layout(before), _layout(now)
    if old is None or new is None or old.names != new.names or old.around != new.around:
        return {}
    same = [
        before.text[slice(*old.region(nth))] == now.text[slice(*new.region(nth))]
        for nth in range(len(old.names))
    ]
    changed = {
        name: {document.view.resources[name].type for document in (before, now)}
        for name, is_same in zip(old.names, same, strict=True)
        if not is_same and name in before.view.resources and name in now.view.resources
    }
    if len(changed) != same.count(False):
        return {}
    touched = set().union(*changed.values())
    asked: dict[str, frozenset[str]] = {}
    for name, part in parts.items():
        type_ = before.view.resources[name].type
        asked[type_] = asked.get(type_, frozenset()) | part.asked
    move = _Move(old, new, same)
    found: dict[str, Part] = {}
    for name, part in parts.items():
        if name not in changed and touched.isdisjoint(_asked(part, asked)):
            moved = move.part(part)
            if moved is not None:
                found[name] = moved
    return found


def _layout(document: Document) -> _Layout | None:
    """None where what belongs to which resource cannot be told."""
    root = document.tree.root
    if document.tree.errors or not isinstance(root, Mapping) or _has_anchor(document.text):
        return None
    entry = root.entry("Resources")
    section = resolve(entry.value) if entry is not None else None
    if not isinstance(section, Mapping) or not section.entries:
        return None
    names = tuple(each.name for each in section.entries)
    if len(set(names)) != len(names):
        return None
    end = section.span.end
    behind = (each.key.span.start for each in root.entries if each.key.span.start >= end)
    starts = tuple(each.key.span.start for each in section.entries)
    return _Layout(document.text, names, starts, min(behind, default=len(document.text)))


def _has_anchor(text: str) -> bool:
    found = _ANCHOR.finditer(text)
    return any(not match.start() or text[match.start() - 1] in _BEFORE_ANCHOR for match in found)


def _asked(part: Part, asked: ReadOnly[str, frozenset[str]]) -> frozenset[str]:
    """The types that were looked for on behalf of a resource, and those that were on behalf of these."""
    found = part.asked
    while further := frozenset().union(*(asked.get(each, frozenset()) for each in found)) - found:
        found |= further
    return found


class _Move:
    """From the places of one text to those of another.

    Args:
        old: the one.
        new: the other, with the same resources.
        same: which of them have the same text.
    """

    def __init__(self, old: _Layout, new: _Layout, same: list[bool]) -> None:
        self._old = old
        self._new = new
        self._same = same

    def part(self, part: Part) -> Part | None:
        """The same findings in the other text; None where one of them speaks of what is not there any more."""
        try:
            return Part(
                tuple(map(self._diagnostic, part.diagnostics)),
                tuple(
                    each._replace(diagnostic=self._diagnostic(each.diagnostic)) for each in part.suppressed
                ),
                part.groups,
                part.asked,
            )
        except LookupError:
            return None

    def _diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        fix = diagnostic.fix
        if fix is not None:
            edits = tuple(each._replace(span=self._span(each.span)) for each in fix.edits)
            fix = fix._replace(edits=edits)
        related = tuple(
            each._replace(span=self._span(each.span)) if each.path in (None, diagnostic.path) else each
            for each in diagnostic.related
        )
        return diagnostic._replace(span=self._span(diagnostic.span), related=related, fix=fix)

    def _span(self, span: Span) -> Span:
        old, new = self._old, self._new
        nth = bisect_right(old.starts, span.start) - 1
        if nth < 0:
            limit, by, is_same = old.starts[0], 0, True
        elif span.start >= old.end:
            limit, by, is_same = len(old.text), new.end - old.end, True
        else:
            limit, by, is_same = old.region(nth).end, new.starts[nth] - old.starts[nth], self._same[nth]
        if not is_same or span.end > limit:
            raise LookupError
        return Span(span.start + by, span.end + by)
