"""The edits that turn one text into another."""

from __future__ import annotations

from itertools import accumulate

from specfmt.text.edit import Edit
from specfmt.text.span import Span

# Beyond so many lines that differ, looking for what they have in common costs more than it is worth.
_MOST_LINES = 600


def edits_between(before: str, after: str) -> list[Edit]:
    """Edits of whole lines that make `after` out of `before`, in the order of the text; lines that stay are not touched.

    Where very many lines differ, it is one edit from the first of them to the last.
    """
    if before == after:
        return []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    places = [0, *accumulate(map(len, old))]
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(middle_old), len(middle_new)) > _MOST_LINES:
        blocks = [(0, len(middle_old), 0, len(middle_new))]
    else:
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, middle_old, middle_new, autojunk=False)
        blocks = [block[1:] for block in matcher.get_opcodes() if block[0] != "equal"]
    return [
        Edit(Span(places[head + start], places[head + end]), "".join(middle_new[low:high]))
        for start, end, low, high in blocks
    ]


def _common(one: list[str], other: list[str]) -> int:
    """How many lines at the start are the same."""
    for nth, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return nth
    return min(len(one), len(other))
