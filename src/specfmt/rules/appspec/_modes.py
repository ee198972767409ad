"""What the agents make of a `mode`.

Both pad the digits with zeros on the left to three and take at most four of them, 0 to 7. Agent 1.x gets a plain number
from YAML 1.1, which reads a leading zero as octal, and prints it in decimal: `0644` becomes 420. Agent 2.x takes the
digits as written. Source: `mode_info.rb` of github.com/aws/aws-codedeploy-agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules.appspec._agents import is_plain, ruby_integer

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar

_DIGITS = frozenset("01234567")
_SHORTEST = 3
_LONGEST = 4
_FLAGS = ((4, "setuid", 2, "s", "S"), (2, "setgid", 5, "s", "S"), (1, "sticky", 8, "t", "T"))


def is_octal(mode: Scalar) -> bool:
    """Tell whether a mode is written as a plain number with a leading zero, which agent 1.x reads as octal."""
    text = mode.text
    return is_plain(mode) and len(text) > 1 and text[0] == "0" and _DIGITS.issuperset(text)


def is_taken(text: str) -> bool:
    """Tell whether an agent takes a text as a mode."""
    return len(text) <= _LONGEST and _DIGITS.issuperset(text)


def ruby_text(mode: Scalar) -> str:
    """The text that agent 1.x judges."""
    if not is_plain(mode):
        return mode.text
    number = ruby_integer(mode.text)
    return mode.text if number is None else str(number)


def padded(text: str) -> str:
    """A mode with the zeros that the agents put before it."""
    return text.rjust(_SHORTEST, "0")


def bits(text: str) -> int:
    """The permission bits of a mode that is taken."""
    return int(text or "0", 8)


def in_letters(text: str) -> str:
    """The permission bits as `ls` shows them, such as `rw-r--r--`."""
    value = bits(text)
    shown = [letter if value >> (8 - at) & 1 else "-" for at, letter in enumerate("rwxrwxrwx")]
    for flag, _, at, small, large in _FLAGS:
        if value >> 9 & flag:
            shown[at] = small if shown[at] == "x" else large
    return "".join(shown)


def meant(mode: Scalar) -> str:
    """The digits that were meant by a plain number with a leading zero: four at most, the others need no quotes."""
    digits = mode.text
    while len(digits) > _LONGEST and digits[0] == "0":
        digits = digits[1:]
    return digits


def effective(mode: Scalar | None) -> str:
    """The mode as both agents understand it; empty where there is none, or where they differ or refuse it."""
    if mode is None or is_octal(mode):
        return ""
    text = mode.text
    return text if text and is_taken(text) and ruby_text(mode) == text else ""
