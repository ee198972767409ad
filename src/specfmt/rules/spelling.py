"""Words that were probably meant, and lists of words for messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_LISTED = 8
_LONGEST = 200  # a longer word is no misspelt name, and comparing costs the square of its length


def plain_form(word: str) -> str:
    """The word without what spellings differ in: case, dashes, underscores and blanks."""
    return word.lower().replace("-", "").replace("_", "").replace(" ", "")


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.7) -> str:
    """The candidate that a misspelt word most resembles; empty where none is near."""
    if not 2 < len(word) <= _LONGEST:
        return ""
    import difflib

    by_form = {plain_form(each): each for each in candidates}
    near = difflib.get_close_matches(plain_form(word), sorted(by_form), n=1, cutoff=cutoff)
    return by_form[near[0]] if near else ""


def listed(names: Iterable[str], last: str = "or") -> str:
    """The names in backticks, as `a`, `b` or `c`; empty where there are none, or more than a message bears."""
    words = [f"`{name}`" for name in names]
    if not words or len(words) > _MOST_LISTED:
        return ""
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def is_filled_in(name: str) -> bool:
    """Tell whether a name holds a variable or a placeholder, so that nobody knows it before it is filled in."""
    return any(mark in name for mark in "$%{}<>")
