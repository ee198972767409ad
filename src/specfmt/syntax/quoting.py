"""Writing text as YAML: when it needs quotes, how it is quoted, and how it goes into an existing scalar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Style

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar
    from specfmt.text.source_map import Encoder

# What follows the backslash in a double quoted scalar -> what it stands for (YAML 1.1, and `\/` from JSON).
ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
# The escapes that YAML and JSON have in common.
_WRITTEN = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_NOT_TEXT = frozenset(  # what YAML 1.1 reads as null, boolean, merge key, default value or number
    spelling
    for word in (
        "null",
        "true",
        "false",
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        ".inf",
        "+.inf",
        "-.inf",
        ".nan",
    )
    for spelling in (
        word,
        word.capitalize(),
        word.upper(),
        word.replace("i", "I"),
        word.replace("nan", "NaN"),
    )
) | {"~", "<<", "="}
_NUMBER_LIKE = frozenset("0123456789+-._:abcdefABCDEFxXoOtTZ ")


def needs_quotes(text: str, *, flow: bool = False) -> bool:
    """Tell whether a text, written plain, would be read as something else than that text.

    Args:
        text: the value.
        flow: it goes between brackets or braces, where commas and brackets have a meaning.
    """
    if not text or text in _NOT_TEXT or text[0] in " \t" or text[-1] in " \t:":
        return True
    first = text[0]
    if first in _INDICATORS and not (first in "-?:" and len(text) > 1 and text[1] not in " \t" and not flow):
        return True
    if text.startswith(("---", "...")) or ": " in text or ":\t" in text or " #" in text or "\t#" in text:
        return True
    if flow and any(char in text for char in ",[]{}?:"):
        return True
    if first in "0123456789+-." and _NUMBER_LIKE.issuperset(text) and any(char.isdigit() for char in text):
        return True
    return not all(map(_is_plain, text))


def quoted(text: str) -> str:
    """A quoted scalar on one line that YAML decodes to `text`: in single quotes unless it needs escapes.

    A lone surrogate is escaped too, which JSON reads and YAML has no way to write.
    """
    if all(map(_is_plain, text)):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _escaped(text) + '"'


def encoder_for(text: str, scalar: Scalar, indent: int) -> Encoder:
    """How text is inserted into a scalar of the file `text` whose lines are indented by `indent` columns."""
    if scalar.style in _INTO:
        into = _INTO[scalar.style]
        return into if text.find("\n", *scalar.span) < 0 else _between_folds(into, scalar.text)
    line_break = "\r\n" if text.find("\r\n", *scalar.span) >= 0 else "\n"

    def into_block(new: str, at: int) -> str | None:
        if not all(map(_is_plain, new.replace("\n", ""))) or (at == 0 and new[:1] in (" ", "\t", "\n")):
            return None
        if scalar.style is Style.FOLDED and "\n" in new:
            return None
        return new.replace("\n", line_break + " " * indent)

    return into_block


def _between_folds(into: Encoder, value: str) -> Encoder:
    """The same where the scalar goes over several lines: blanks beside the break of a line are no part of its value."""

    def between(new: str, at: int) -> str | None:
        opens = value[at - 1 : at] == "\n" and new[:1] in (" ", "\t")
        closes = value[at : at + 1] == "\n" and new[-1:] in (" ", "\t")
        return None if opens or closes else into(new, at)

    return between


def _into_double(new: str, _at: int) -> str:
    return _escaped(new)


def _into_single(new: str, _at: int) -> str | None:
    return new.replace("'", "''") if all(map(_is_plain, new)) else None


def _into_plain(new: str, at: int) -> str | None:
    if not all(map(_is_plain, new)) or ": " in new or " #" in new or new[-1:] == ":":
        return None
    if at == 0 and new[:1] in _INDICATORS:
        return None
    return new


def _is_plain(char: str) -> bool:
    """Tell whether a character stands for itself on a line (a tab does, in the middle of one)."""
    return (
        " " <= char <= "~"
        or char == "\t"
        or (char >= "\xa0" and char not in _SPECIAL and not _is_unwritable(char))
    )


_SPECIAL = "\u2028\u2029\ufeff\ufffe\uffff"


def _is_unwritable(char: str) -> bool:
    return "\ud800" <= char <= "\udfff"


def _escaped(text: str) -> str:
    parts: list[str] = []
    for char in text:
        if char in _WRITTEN:
            parts.append(_WRITTEN[char])
        elif _is_plain(char):
            parts.append(char)
        else:
            parts.append(f"\\u{ord(char):04x}")
    return "".join(parts)


_INTO: dict[Style, Encoder] = {
    Style.DOUBLE: _into_double,
    Style.SINGLE: _into_single,
    Style.PLAIN: _into_plain,
}
