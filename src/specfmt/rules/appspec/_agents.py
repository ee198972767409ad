"""How CodeDeploy's agents read a plain scalar.

Agent 1.x is written in Ruby and reads YAML 1.1 (Psych); agent 2.x is written in Rust and reads the core schema of
YAML 1.2 (serde_yaml) into fields of fixed types. Source: github.com/aws/aws-codedeploy-agent, and Psych's
`scalar_scanner.rb`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules.spelling import is_filled_in
from specfmt.syntax.nodes import Style

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar

_OCTAL = frozenset("01234567")
_DIGITS = frozenset("0123456789")
_HEX = frozenset("0123456789abcdefABCDEF")
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off"))
_LONGEST = 40  # a longer text is no number that anybody writes here
_MOST_PARTS = 3  # of hours:minutes:seconds


def is_filled_in_later(text: str) -> bool:
    """Tell whether a value holds a variable or a placeholder, so that nobody knows it yet."""
    return is_filled_in(text, underscores=True) or (text[:1] == "@" and text[-1:] == "@")


def is_plain(scalar: Scalar) -> bool:
    """Tell whether a reader may take the scalar for something else than text."""
    return scalar.style is Style.PLAIN and scalar.tag is None


def is_word(text: str) -> bool:
    """Tell whether YAML 1.1 reads a plain text as a boolean."""
    return text.lower() in _WORDS


def ruby_integer(text: str) -> int | None:
    """The integer that agent 1.x makes of a plain text; None where it makes none.

    Octal with a leading zero, underscores and commas between digits, and sexagesimal: Psych reads `10:00` as 36000.
    """
    if len(text) > _LONGEST:
        return None
    sign = -1 if text[:1] == "-" else 1
    digits = text[1:] if text[:1] in ("-", "+") else text
    if not digits or digits[0] not in _DIGITS:
        return None
    if ":" in digits:
        return _sexagesimal(digits, sign)
    for prefix, base, allowed in (("0b", 2, frozenset("01")), ("0x", 16, _HEX)):
        if digits.startswith(prefix):
            bare = digits[2:].replace("_", "")
            return sign * int(bare, base) if bare and allowed.issuperset(bare) else None
    bare = digits.replace("_", "").replace(",", "")
    if len(digits) > 1 and digits[0] == "0":
        return sign * int(bare, 8) if _OCTAL.issuperset(bare) else None
    return sign * int(bare) if _DIGITS.issuperset(bare) else None


def _sexagesimal(digits: str, sign: int) -> int | None:
    parts = digits.split(":")
    if len(parts) > _MOST_PARTS or not all(part and _DIGITS.issuperset(part) for part in parts):
        return None
    return sign * sum(int(part) * weight for part, weight in zip(parts, (3600, 60, 1), strict=False))


def ruby_to_i(text: str) -> int:
    """The number at the start of a text, 0 where there is none, as Ruby's `String#to_i` has it."""
    text = text.lstrip()
    start = 1 if text[:1] in ("-", "+") else 0
    end = start
    while end < min(len(text), _LONGEST) and (text[end] in _DIGITS or (text[end] == "_" and end > start)):
        end += 1
    number = text[start:end].replace("_", "")
    return (-1 if text[:1] == "-" else 1) * int(number) if number else 0


def is_ruby_float(text: str) -> bool:
    """Tell whether agent 1.x reads a plain text as a decimal fraction such as `1.5`."""
    whole, dot, rest = text.lstrip("+-").partition(".")
    return bool(dot) and bool(whole or rest) and _DIGITS.issuperset(whole) and _DIGITS.issuperset(rest)


def is_rust_unsigned(text: str) -> bool:
    """Tell whether agent 2.x reads a plain text as an integer that is not negative."""
    if text.startswith(("0x", "0o", "0b")):
        allowed = {"x": _HEX, "o": _OCTAL, "b": frozenset("01")}[text[1]]
        return len(text) > len("0x") and allowed.issuperset(text[2:])
    return (
        bool(text) and _DIGITS.issuperset(text) and (text == "0" or text[0] != "0") and len(text) <= _LONGEST
    )
