"""Inside scalars: which character of the file each character of a decoded value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Style
from specfmt.syntax.quoting import ESCAPES, encoder_for
from specfmt.text.source_map import Run, SourceMap

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar

_BREAKS = "\n\r\x85\u2028\u2029"
_WIDTHS = {"x": 2, "u": 4, "U": 8}


def scalar_map(text: str, scalar: Scalar) -> SourceMap:
    """The map from the decoded value of a scalar to the text it was parsed from.

    Trailing line breaks of a block scalar lie behind its span and are a gap. Where our reading of the text and
    the parser's differ, the map is coarse: everything points at the scalar.
    """
    span = scalar.span
    reading = _Reading(text)
    indent = 0
    if scalar.style is Style.PLAIN:
        _read_flow(reading, span.start, span.end, Style.PLAIN)
    elif scalar.style in (Style.SINGLE, Style.DOUBLE):
        if span.end - span.start < 2 or text[span.end - 1] != scalar.style.value:
            return SourceMap.coarse(span)
        reading.place(span.start + 1)
        _read_flow(reading, span.start + 1, span.end - 1, scalar.style)
        reading.place(span.end - 1)
    else:
        indent = _read_block(reading, scalar)
    decoded = "".join(reading.parts)
    if decoded != scalar.text:
        rest = scalar.text[len(decoded) :]
        is_block = scalar.style in (Style.LITERAL, Style.FOLDED)
        if not (is_block and scalar.text.startswith(decoded) and not rest.strip(_BREAKS)):
            return SourceMap.coarse(span)
    return (
        SourceMap(reading.runs, span, encoder_for(text, scalar, indent))
        if reading.runs
        else SourceMap.coarse(span)
    )


def content_end(text: str, start: int, end: int, value: str) -> int:
    """Where a block scalar ends: after the last character of its last content line, or after its header.

    Args:
        text: the whole text.
        start: the offset of the `|` or `>`.
        end: where the parser was done with it, which may be many blank lines later.
        value: the decoded value.
    """
    content = value.rstrip(_BREAKS)
    if not content:
        at = start + 1
        while at < end and text[at] in "+-0123456789":
            at += 1
        return at
    last = end
    while text[last - 1] in " \t\n\r\x85\u2028\u2029":
        last -= 1
    if content[-1] not in " \t":
        return last
    line = content[_line_start(content, len(content)) :]
    bare = line.rstrip(" \t")
    if bare:
        return last + len(line) - len(bare)
    # The last line is nothing but blanks, more of them than the indentation.
    indent = _indent(text, start, end, value)
    while end > last:
        begin = _line_start(text, end)
        if end - begin > indent:
            return end
        end = begin - 1
        if end > last and text[end] == "\n" and text[end - 1] == "\r":
            end -= 1
    return last


class _Reading:
    """The value as far as it was read, and the runs that lead to it."""

    __slots__ = ("inner", "parts", "runs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.inner = 0

    def copy(self, start: int, end: int) -> None:
        """Take `text[start:end]` as it stands."""
        length = end - start
        if not length:
            return
        self.parts.append(self.text[start:end])
        if self.runs:
            last = self.runs[-1]
            if last.inner + last.length == self.inner and last.host + last.length == start:
                self.runs[-1] = Run(last.inner, last.host, last.length + length)
                self.inner += length
                return
        self.runs.append(Run(self.inner, start, length))
        self.inner += length

    def place(self, host: int) -> None:
        """Fix that the value read so far ends at that offset."""
        if self.runs:
            last = self.runs[-1]
            if last.inner + last.length == self.inner and last.host + last.length == host:
                return
        self.runs.append(Run(self.inner, host, 0))

    def replace(self, start: int, end: int, decoded: str) -> None:
        """Take `text[start:end]` as `decoded`."""
        self.place(start)
        self.parts.append(decoded)
        self.inner += len(decoded)
        self.place(end)

    def line_break(self, at: int) -> None:
        """Take the line break at `at` as YAML does."""
        end = _after_break(self.text, at)
        if self.meaning(at) == self.text[at]:
            self.copy(at, end)
        else:
            self.replace(at, end, "\n")

    def meaning(self, at: int) -> str:
        """What the line break at `at` stands for."""
        return self.text[at] if self.text[at] in "\u2028\u2029" else "\n"


def _read_flow(reading: _Reading, at: int, end: int, style: Style) -> None:
    """Read the inside of a plain or quoted scalar, folding its lines."""
    text = reading.text
    start = at
    while at < end:
        char = text[at]
        if char in _BREAKS:
            stop = at
            while stop > start and text[stop - 1] in " \t":
                stop -= 1
            reading.copy(start, stop)
            at = start = _fold(reading, stop, at, end, escaped=False)
        elif char == "'" and style is Style.SINGLE:
            reading.copy(start, at)
            reading.replace(at, at + 2, "'")
            at = start = at + 2
        elif char == "\\" and style is Style.DOUBLE:
            reading.copy(start, at)
            if at + 1 < end and text[at + 1] in _BREAKS:
                at = start = _fold(reading, at, at + 1, end, escaped=True)
            else:
                at = start = _read_escape(reading, at, end)
        else:
            at += 1
    reading.copy(start, min(at, end))


def _fold(reading: _Reading, start: int, at: int, end: int, *, escaped: bool) -> int:
    """Read a line break with the blanks and empty lines around it; gives the offset of the next text.

    Args:
        reading: where to.
        start: the first of the characters that stand for the break.
        at: the line break itself.
        end: the end of the scalar's inside.
        escaped: a backslash stands before the break.
    """
    text = reading.text
    first = reading.meaning(at)
    decoded = first if first != "\n" and not escaped else ""
    folds = not decoded and not escaped
    at = _after_break(text, at)
    while at < end and text[at] in " \t\n\r\x85\u2028\u2029":
        if text[at] in " \t":
            at += 1
        else:
            decoded += reading.meaning(at)
            at = _after_break(text, at)
    reading.replace(start, at, decoded or (" " if folds else ""))
    return at


def _read_escape(reading: _Reading, at: int, end: int) -> int:
    text = reading.text
    kind = text[at + 1 : at + 2]
    width = _WIDTHS.get(kind)
    if width is None:
        reading.replace(at, min(at + 2, end), ESCAPES.get(kind, ""))
        return at + 2
    after = at + 2 + width
    code = _hex(text[at + 2 : after])
    if (
        0xD800 <= code < 0xDC00 and text[after : after + 2] == "\\u"
    ):  # JSON writes one character as two halves
        low = _hex(text[after + 2 : after + 6])
        if 0xDC00 <= low < 0xE000:
            after += 6
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
    reading.replace(at, min(after, end), chr(code) if 0 <= code < 0x110000 else "")
    return after


def _hex(digits: str) -> int:
    try:
        return int(digits, 16)
    except ValueError:
        return -1


def _read_block(reading: _Reading, scalar: Scalar) -> int:
    """Read a literal or folded scalar; gives the width of its indentation."""
    text = reading.text
    begin, end = scalar.span
    indent = _indent(text, begin, end, scalar.text)
    folded = scalar.style is Style.FOLDED
    at = _next_line(text, begin, end)
    line_break = -1  # the break after the last content line
    was_blank = False  # that line starts with a blank and so keeps its break
    empty: list[int] = []
    while at < end:
        start = at
        while at < end and at - start < indent and text[at] == " ":
            at += 1
        if at >= end:
            break
        if text[at] in _BREAKS:
            empty.append(at)
            at = _after_break(text, at)
            continue
        is_blank = text[at] in " \t"
        if line_break >= 0:
            if folded and text[line_break] not in "\u2028\u2029" and not was_blank and not is_blank:
                reading.replace(line_break, at, "".join(map(reading.meaning, empty)) or " ")
                empty = []
            else:
                reading.line_break(line_break)
        for each in empty:
            reading.line_break(each)
        empty = []
        was_blank = is_blank
        start = at
        while at < end and text[at] not in _BREAKS:
            at += 1
        reading.copy(start, at)
        if at >= end:
            break
        line_break = at
        at = _after_break(text, at)
    return indent


def _indent(text: str, start: int, end: int, value: str) -> int:
    """How many columns a block scalar's lines are indented.

    Its first line that has more than blanks tells, else its longest one.
    """
    at = 0
    for char in value:
        if char not in _BREAKS + " \t":
            break
        at += 1
    in_value = 0
    line = _line_start(value, at)
    while line + in_value < at and value[line + in_value] == " ":
        in_value += 1
    if at == len(value):
        return _longest_line(text, _next_line(text, start, end), end) - _longest_line(value, 0, len(value))
    host = _next_line(text, start, end)
    while host < end and text[host] in " \t\n\r\x85\u2028\u2029":
        host += 1
    line = _line_start(text, host)
    in_text = 0
    while line + in_text < host and text[line + in_text] == " ":
        in_text += 1
    return max(0, in_text - in_value)


def _longest_line(text: str, at: int, end: int) -> int:
    longest = 0
    start = at
    while at < end:
        at += 1
        if text[at - 1] in _BREAKS:
            start = at
        longest = max(longest, at - start)
    return longest


def _next_line(text: str, at: int, end: int) -> int:
    while at < end and text[at] not in _BREAKS:
        at += 1
    return _after_break(text, at) if at < end else end


def _line_start(text: str, at: int) -> int:
    while at > 0 and text[at - 1] not in _BREAKS:
        at -= 1
    return at


def _after_break(text: str, at: int) -> int:
    return at + 2 if text.startswith("\r\n", at) else at + 1
