"""Characters as a terminal, a log or an XML reader will take them."""

from __future__ import annotations

from functools import cache

TAB_WIDTH = 4

# What could move the cursor, hide text or turn its direction. C0 controls have pictures of their own.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_PICTURES |= dict.fromkeys(
    (*range(0x80, 0xA0), 0x061C, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF),
    "\ufffd",
)
_BREAKS = {**_PICTURES, 0x0A: " ", 0x0D: " ", 0x09: " "}


def visible(text: str) -> str:
    """The text with a visible character for each that is none: controls, direction marks, lone surrogates."""
    if text.isascii() and text.isprintable():
        return text
    return _without_surrogates(text).translate(_PICTURES)


def one_line(text: str) -> str:
    """The text on one line: line breaks and tabs become blanks, and the rest is made visible."""
    if text.isascii() and text.isprintable():
        return text
    return _without_surrogates(text.replace("\r\n", "\n")).translate(_BREAKS)


def storable(text: str) -> str:
    """The text without lone surrogates, which no encoding can write."""
    return text if text.isascii() else _without_surrogates(text)


def xml(text: str) -> str:
    """The text for an XML 1.0 attribute or element: escaped, and without what XML cannot hold at all."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    if text.isascii() and text.isprintable():
        return text
    forbidden = dict.fromkeys((*range(0x20), 0xFFFE, 0xFFFF), "\ufffd")
    # Breaks and tabs as references, or a reader would make blanks of them in attributes.
    return _without_surrogates(text).translate({**forbidden, 0x09: "&#9;", 0x0A: "&#10;", 0x0D: "&#13;"})


def width(text: str) -> int:
    """How many columns the text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(map(character_width, text))


@cache
def character_width(character: str) -> int:
    """How many columns a character takes: two for East Asian wide ones and emoji, none for combining marks."""
    if character.isascii():
        return 1
    from unicodedata import category, east_asian_width

    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _without_surrogates(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
