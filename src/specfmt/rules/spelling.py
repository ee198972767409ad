"""Words: the name that was probably meant, lists of names for messages, and words that are filled in later."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from specfmt.text.likeness import is_misspelt, is_slip, plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "expected", "in_style", "is_certain", "is_filled_in", "listed", "nearest", "plain_form",
]  # fmt: skip

_MOST_LISTED = 8  # names that a message bears
_SHORTEST = 3  # two letters resemble too much
_LONGEST = 200  # a longer word is no misspelt name, and comparing costs the square of its length
_LONG = 12  # letters; what is longer is more than one word, which camel case would show
_MARKS = "$`%{}<>"


def nearest(word: str, candidates: Iterable[str], cutoff: float = 0.7) -> str:
    """The candidate that a misspelt word most resembles; empty where none is near.

    Args:
        word: as written; case, dashes, underscores and blanks count for nothing.
        candidates: the names to choose from.
        cutoff: how alike they must be, from 0 for anything to 1 for the same letters.
    """
    if len(word) > _LONGEST:
        return ""
    form = plain_form(word)
    names = tuple(candidates)
    same = next((each for each in names if plain_form(each) == form), "")
    if same or len(word) < _SHORTEST:
        return same
    import difflib

    by_form = {each.lower().replace("_", "-"): each for each in names}
    near = difflib.get_close_matches(word.lower().replace("_", "-"), sorted(by_form), n=1, cutoff=cutoff)
    return by_form[near[0]] if near else ""


def nearest_file(path: str, names: Iterable[str]) -> str:
    """The file in the same folder whose name differs in spelling or in its ending only; empty for none or several.

    Args:
        path: the path of a file that is not there.
        names: the names in its folder.
    """
    folder, slash, name = path.rpartition("/")
    form = _stem(name)
    found = [each for each in names if _stem(each) == form and each.endswith(_ENDINGS)]
    return f"{folder}{slash}{found[0]}" if len(found) == 1 else ""


_ENDINGS = (".yaml", ".yml", ".json")


def _stem(name: str) -> str:
    stem, dot, _ = name.rpartition(".")
    return plain_form(stem if dot else name)


def is_certain(word: str, meant: str, candidates: Iterable[str]) -> bool:
    """Tell whether nothing else than `meant` can have been meant by a word.

    So it is where the two differ in case, dashes, underscores and blanks only. So it is, too, where a longer word has
    one slip of the finger (a letter is missing, doubled, wrong, or has changed places with its neighbour) and no other
    candidate is as near. Digits make no slips: `2XLARGE` is no mistyped `XLARGE`.

    Args:
        word: as written.
        meant: the candidate that it most resembles.
        candidates: all names that could stand there.
    """
    form, wanted = plain_form(word), plain_form(meant)
    if form == wanted:
        return True
    if not is_misspelt(form, wanted):
        return False
    return not any(is_slip(form, other) for other in map(plain_form, candidates) if other != wanted)


def in_style(name: str, word: str, neighbours: Iterable[str]) -> str:
    """A key in the capitals that its author uses, for readers that take keys in any case.

    Args:
        name: the key as it is documented, for instance `ContainerPort`.
        word: what stands there.
        neighbours: the other keys of the file's part.
    """
    if not word[:1].islower():
        return name
    words = (word, *neighbours)
    if any(plain.islower() and len(plain) > _LONG for plain in words) and not any(map(_has_hump, words)):
        return name.lower()
    return name[:1].lower() + name[1:]


def _has_hump(word: str) -> bool:
    return word[1:] != word[1:].lower()


def listed(names: Iterable[str], last: str = "or", *, most: int = _MOST_LISTED) -> str:
    """The names in backticks, as `a`, `b` or `c`; empty where there are none, or more than `most`."""
    words = [f"`{name}`" for name in islice(names, most + 1)]
    if not words or len(words) > most:
        return ""
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def expected(names: Iterable[str]) -> str:
    """The end of a message that names what belongs there: ` (expected `a`, `b` or `c`)`; empty where `listed` is."""
    alternatives = listed(names)
    return f" (expected {alternatives})" if alternatives else ""


def is_filled_in(text: str, *, underscores: bool = False) -> bool:
    """Tell whether a text holds a variable or a placeholder, so that nobody knows it before it is filled in.

    Args:
        text: a name or a value as written.
        underscores: two of them in a row are the mark of a placeholder too, as in `__IMAGE__`. That is for values of
            which none holds them; in a name that somebody chose they mean nothing.
    """
    return any(mark in text for mark in _MARKS) or (underscores and "__" in text)
