"""Words of messages: lists of names, and the name that was probably meant."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_LISTED = 8


def listed(names: Iterable[str]) -> str:
    """The names in backticks, as `a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def expected(names: Iterable[str]) -> str:
    """` (expected `a`, `b` or `c`)`; nothing where the list would be longer than a message bears."""
    quoted = [f"`{name}`" for name in islice(names, _MOST_LISTED + 1)]
    if not quoted or len(quoted) > _MOST_LISTED:
        return ""
    alternatives = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
    return f" (expected {alternatives})"


def nearest(word: str, candidates: Iterable[str], *, cutoff: float = 0.7) -> str | None:
    """The candidate that a misspelt word most resembles, or None where none is near.

    Case, dashes and underscores count for nothing; a longer word than any name has is not compared at all.
    """
    if len(word) > 200:
        return None
    import difflib

    by_form = {_form(each): each for each in candidates}
    near = difflib.get_close_matches(_form(word), sorted(by_form), n=1, cutoff=cutoff)
    return by_form[near[0]] if near else None


def is_unknown(text: str) -> bool:
    """Tell whether a text is filled in later: it holds a variable or a placeholder."""
    return any(mark in text for mark in "$`%{}<>") or "__" in text


def _form(word: str) -> str:
    return word.lower().replace("_", "-")
