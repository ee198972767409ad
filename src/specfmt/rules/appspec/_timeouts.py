"""What the agents make of a script's `timeout`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules.appspec._agents import is_plain, is_ruby_float, is_word, ruby_integer, ruby_to_i

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar

DEFAULT = 3600
_UNITS = {"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "m": 60, "min": 60, "mins": 60}
_LONG_UNITS = {"minute": 60, "minutes": 60, "h": 3600, "hr": 3600, "hour": 3600, "hours": 3600}


def ruby_seconds(timeout: Scalar) -> int | None:
    """The seconds that agent 1.x makes of a timeout; None where it fails on it."""
    text = timeout.text.strip() if is_plain(timeout) else timeout.text
    if not is_plain(timeout):
        return ruby_to_i(text)
    number = ruby_integer(text)
    if number is not None:
        return number
    if is_word(text) or text.lower().lstrip("+-") in (".inf", ".nan"):
        return None
    return ruby_to_i(text.lstrip("+")) if is_ruby_float(text) else ruby_to_i(text)


def in_seconds(written: str, *, quoted: bool) -> tuple[int, bool]:
    """The seconds that the author meant, 0 where it is anybody's guess, and whether that is certain."""
    if written.isascii() and written.isdigit():
        number = int(written) if len(written) < 10 else 0
        return number, quoted and written[0] != "0"
    whole, dot, rest = written.partition(".")
    if dot and whole.isascii() and whole.isdigit() and rest.strip("0") == "" and len(whole) < 10:
        return int(whole), not quoted and whole[0] != "0"
    digits = written.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
    unit = written[len(digits) :].strip().lower()
    seconds = _UNITS.get(unit) or _LONG_UNITS.get(unit) or 0
    if seconds and digits.isascii() and digits.isdigit() and len(digits) < 10:
        return int(digits) * seconds, False
    return 0, False
