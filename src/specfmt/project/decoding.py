"""From bytes to text, and in plain words why that may not work."""

from __future__ import annotations

from typing import NamedTuple

from specfmt.text.span import Span

MAXIMUM_SIZE = 10 * 1024 * 1024  # bytes; AWS's own limits for such files lie far below

_SAVE = "save the file as UTF-8"
# Longer marks first: the UTF-32 mark for little-endian begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "UTF-32", "utf-32-be"),
    (b"\xff\xfe", "UTF-16", "utf-16-le"),
    (b"\xfe\xff", "UTF-16", "utf-16-be"),
)


class DecodeProblem(NamedTuple):
    """Why a file's bytes are no text that AWS would read.

    Attributes:
        message: one sentence without a final period; the line and column are in it where they help.
        why: what to do about it.
        span: the first bad character of the decoded text; empty at its start where the whole file is meant.
        line: the same place, from 1.
        column: the same place, in code points from 1.
    """

    message: str
    why: str
    span: Span = Span(0, 0)
    line: int = 1
    column: int = 1


class Decoded(NamedTuple):
    """A file's text.

    Attributes:
        text: exact when there is no problem: encoding it as UTF-8 gives the same bytes, a byte order mark is kept
            as its first character, and line ends are untouched. With a problem, as much as could be made of it.
        problem: None for UTF-8.
    """

    text: str
    problem: DecodeProblem | None = None


def decode(data: bytes) -> Decoded:
    """Decode UTF-8, and recognise what else it may be. Never raises."""
    if len(data) > MAXIMUM_SIZE:
        limit = f"{MAXIMUM_SIZE // 1024 // 1024} MiB"
        return Decoded("", DecodeProblem(f"the file is larger than the {limit} that are read", "exclude it"))
    wide = _wide(data)
    if wide is not None:
        return wide
    bad = data.find(b"\0")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if bad == -1:
            return _not_utf8(data, error)
        bad = min(bad, error.start)
        text = data.decode("utf-8", "replace")
    if bad == -1:
        return Decoded(text)
    span, line, column = _place(data, bad)
    message = f"the file is binary, not text: first seen at line {line}, column {column}"
    return Decoded(
        text, DecodeProblem(message, "exclude it, or replace it by a text file", span, line, column)
    )


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32, told by their mark or by the zero bytes around a first ASCII character."""
    for mark, name, codec in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace")
            return Decoded(text, _wide_problem(name))
    head = data[:4]
    if b"\0" not in head or len(data) % 2:
        return None
    zeros = tuple(byte == 0 for byte in head)
    guesses = {
        (False, True, True, True): ("UTF-32", "utf-32-le"),
        (True, True, True, False): ("UTF-32", "utf-32-be"),
        (False, True, False, True): ("UTF-16", "utf-16-le"),
        (True, False, True, False): ("UTF-16", "utf-16-be"),
        (False, True): ("UTF-16", "utf-16-le"),
        (True, False): ("UTF-16", "utf-16-be"),
    }
    guess = guesses.get(zeros)
    if guess is None:
        return None
    name, codec = guess
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else Decoded(text, _wide_problem(name))


def _wide_problem(name: str) -> DecodeProblem:
    return DecodeProblem(f"the file is encoded in {name}, and AWS reads only UTF-8", _SAVE)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    bad = error.start
    span, line, column = _place(data, bad)
    where = f"line {line}, column {column}"
    text = data.decode("utf-8", "replace")
    if error.end == len(data) and error.reason == "unexpected end of data":
        message = f"the file ends in the middle of a UTF-8 character at {where}"
        return Decoded(text, DecodeProblem(message, "the file was cut off; restore it", span, line, column))
    message = f"the file is not UTF-8: the byte 0x{data[bad]:02X} at {where} is no part of a UTF-8 character"
    guess = bytes((data[bad],)).decode("cp1252", "replace")
    why = (
        f"{_SAVE}; in Windows-1252 that byte is `{guess}`"
        if guess.isprintable() and guess != "\ufffd"
        else _SAVE
    )
    return Decoded(text, DecodeProblem(message, why, span, line, column))


def _place(data: bytes, bad: int) -> tuple[Span, int, int]:
    """The place in the decoded text, line and column of a byte before which all is UTF-8."""
    from specfmt.text.lines import LineIndex

    before = data[:bad].decode("utf-8", "replace")
    position = LineIndex(before).position(len(before))
    return Span(len(before), len(before) + 1), position.line, position.column
