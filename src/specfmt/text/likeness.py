"""Whether two words are the same but for their spelling."""

from __future__ import annotations

_SURE = 5  # letters; a shorter word with another letter is often another word


def plain_form(word: str) -> str:
    """The word without what spellings differ in: case, dashes, underscores and blanks."""
    return word.lower().replace("-", "").replace("_", "").replace(" ", "")


def is_misspelt(word: str, meant: str) -> bool:
    """Tell whether a word is another one in a different spelling, or with one slip of the finger.

    A slip is a letter that is missing, doubled, wrong, or has changed places with its neighbour, in a longer word. Digits
    make no slips: `2XLARGE` is no mistyped `XLARGE`.
    """
    form, wanted = plain_form(word), plain_form(meant)
    if form == wanted:
        return True
    return len(form) >= _SURE - 1 and len(wanted) >= _SURE and is_slip(form, wanted)


def is_slip(word: str, meant: str) -> bool:
    """Tell whether two different words are one missing, additional, wrong or swapped letter apart."""
    shorter = min(len(word), len(meant))
    if abs(len(word) - len(meant)) > 1:
        return False
    start = 0
    while start < shorter and word[start] == meant[start]:
        start += 1
    end = 0
    while end < shorter - start and word[-1 - end] == meant[-1 - end]:
        end += 1
    left, right = word[start : len(word) - end], meant[start : len(meant) - end]
    if not (left + right).isalpha():
        return False
    return len(left) <= 1 >= len(right) or (len(left) == 2 and left == right[::-1])
