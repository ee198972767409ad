"""Where a cursor stands in YAML or JSON that is being typed: in a comment, a quoted text, a block, a key, a value.

This looks at the text before the cursor alone, and only as far as the marks of YAML tell where tokens begin: half-typed
text need not parse. What the place means is found out by parsing the repaired text (`syntax.repair`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from specfmt.text.span import Span

# How a token that the cursor is in is written.
PLAIN, SINGLE, DOUBLE, BLOCK, COMMENT = "", "'", '"', "|", "#"

_INDENT = re.compile(r" *")
_BLANKS = re.compile(r"[ \t]*")
_PROPERTY = re.compile(r"[&*!][^\s,\[\]{}]*")
_SINGLE_REST = re.compile(r"(?:[^']|'')*+")
_DOUBLE_REST = re.compile(r'(?:[^"\\]|\\.)*+', re.DOTALL)
_HEADER = re.compile(r"[|>][-+0-9]{0,3}[ \t]*(?:#[^\r\n]*)?(?=\r?\n|\r|$)")
_PLAIN_BLOCK = re.compile(r"(?:[^:#\r\n]|:(?=[^\s])|(?<=[^\s])#)*+")
_PLAIN_FLOW = re.compile(r"(?:[^:#\r\n,\[\]{}]|:(?=[^\s,\[\]{}])|(?<=[^\s,])#)*+")
_PLAIN_JSON = re.compile(r"[^\s:,\[\]{}\"]*+")
_LINE = re.compile(r"[^\r\n]*")
# Lines with nothing on them, which are passed at once.
_EMPTY = re.compile(r"(?:[ \t]*+(?:\r\n?|\n))*+")
# Whole lines of a block that open nothing, passed at once as well: a plain text, or a key with a plain value or none.
_TEXT = r"[^\s'\"\[\]{}|>#&*!?%@`:-](?:[^\r\n:]++|:(?=\S))*+"
_SIMPLE = re.compile(rf"(?:[ ]*+(?:-[ ]++)*+(?:[\w.-]++:(?:[ ]++{_TEXT})?|{_TEXT})\r?\n)*+")
_BREAK = re.compile(r"\r\n?|\n")
# A line that begins a key in a block, or an item of a list.
_KEY = re.compile(r"( *+)(?:-[ \t]|[A-Za-z_][\w.-]*+:(?=[ \t\r\n]|$))")


class Cursor(NamedTuple):
    """What is around an offset.

    Attributes:
        offset: the cursor.
        token: what is being typed, from its start, an opening quote included, to its end behind the cursor. Empty
            where nothing has been typed yet.
        writing: how the token is written: `PLAIN`, `SINGLE`, `DOUBLE`, `BLOCK` or `COMMENT`.
        closed: the token in quotes has its closing quote.
        brackets: the brackets that are open around it, the outermost first: `{[`.
        expects: `key` where the key of an entry begins, `value` where a value begins; `comma` behind a value within
            brackets.
        column: of the token.
    """

    offset: int
    token: Span
    writing: str
    closed: bool
    brackets: str
    expects: str
    column: int

    @property
    def inside(self) -> Span:
        """The token without its quotes."""
        if self.writing not in (SINGLE, DOUBLE):
            return self.token
        start = self.token.start + 1
        return Span(start, max(start, self.token.end - self.closed))


class _Level:
    """An open bracket, and what is expected next within it."""

    __slots__ = ("bracket", "expects")

    def __init__(self, bracket: str) -> None:
        self.bracket = bracket
        self.expects = "key" if bracket == "{" else "value"


def cursor_at(text: str, offset: int, *, json: bool = False) -> Cursor:
    """Tell where a cursor stands.

    Args:
        text: the whole text.
        offset: from 0 to the length of the text; one outside means the nearest of them.
        json: the text is read by the rules of JSON, where blanks end a word.
    """
    offset = min(max(offset, 0), len(text))
    return _Scan(text, offset, json=json).run()


class _Scan:
    """One pass over the text up to the cursor."""

    def __init__(self, text: str, offset: int, *, json: bool) -> None:
        self.text = text
        self.offset = offset
        self.json = json
        self.levels: list[_Level] = []
        self.pos = 1 if text.startswith("\ufeff") and offset else 0
        self.line = self.pos  # where the line begins
        self.after_key = False  # a key and its colon stand before on this line
        self.parent = -1  # the column that the lines of a block have to exceed
        self.opened = -1  # the indentation of the line on which the outermost bracket was opened

    def run(self) -> Cursor:
        text, offset = self.text, self.offset
        while True:
            self._start_of_line()
            if self.pos == self.line and not self.levels and not self.json:
                simple = _SIMPLE.match(text, self.pos, offset)
                self.pos = self.line = simple.end() if simple is not None else self.pos
            self.pos = _end(_BLANKS, text, self.pos)
            if self.pos >= offset:
                return self._nothing_typed()
            char = text[self.pos]
            if char in "\r\n":
                self._next_line()
                empty = _EMPTY.match(text, self.pos, offset)
                self.pos = self.line = empty.end() if empty is not None else self.pos
            elif char == "#":
                end = _end(_LINE, text, self.pos)
                if offset <= end:
                    return self._cursor(Span(self.pos, end), COMMENT)
                self.pos = end
            elif char in "[{" or (self.levels and char in "]},:"):
                self._bracket(char)
            elif char in "'\"":
                found = self._quoted(char)
                if found is not None:
                    return found
            elif char in "|>" and not self.levels and not self.json and self._is_header():
                found = self._block()
                if found is not None:
                    return found
            elif char in "&*!" and not self.json:
                self.pos = max(_end(_PROPERTY, text, self.pos), self.pos + 1)
                if self.pos >= offset:
                    return self._cursor(Span(self.pos - 1, self.pos), PLAIN, typed=False)
            elif char in "-?" and not self.levels and self._is_alone():
                self.parent = self.pos - self.line
                self.pos += 1
                self.after_key = False
            elif char == ":" and self._is_alone():
                self.after_key = True
                self.pos += 1
            else:
                found = self._plain()
                if found is not None:
                    return found

    def _start_of_line(self) -> None:
        if self.pos == self.line:
            self.after_key = False
            self.parent = -1

    def _next_line(self) -> None:
        match = _BREAK.match(self.text, self.pos)
        self.pos = self.line = match.end() if match is not None else self.pos + 1
        if self.levels and self._leaves(self.pos, self.opened):
            self.levels.clear()  # the bracket has been forgotten

    def _leaves(self, line: int, column: int) -> bool:
        """Tell whether a line begins a key or item no further right than a column: then nothing is open any more."""
        if self.json or column < 0:
            return False
        match = _KEY.match(self.text, line)
        return match is not None and match.end(1) - line <= column

    def _indent(self) -> int:
        """The indentation of the line at hand; -1 where a bracket or quote at its very start is the whole file."""
        column = _end(_INDENT, self.text, self.line) - self.line
        return column if self.after_key or self.parent >= 0 else -1

    def _is_alone(self) -> bool:
        """Tell whether a blank, a break or the end follows the mark at hand."""
        return self.text[self.pos + 1 : self.pos + 2] in ("", " ", "\t", "\r", "\n")

    def _is_header(self) -> bool:
        return _HEADER.match(self.text, self.pos) is not None

    def _nothing_typed(self) -> Cursor:
        return self._cursor(Span(self.offset, self.offset), PLAIN)

    def _cursor(self, token: Span, writing: str, *, closed: bool = False, typed: bool = True) -> Cursor:
        expects = self.levels[-1].expects if self.levels else "value" if self.after_key else "key"
        if not typed:
            token = Span(self.offset, self.offset)
        line = max(self.text.rfind("\n", 0, token.start), self.text.rfind("\r", 0, token.start)) + 1
        line = max(line, self.text.startswith("\ufeff"))
        brackets = "".join(level.bracket for level in self.levels)
        return Cursor(self.offset, token, writing, closed, brackets, expects, token.start - line)

    def _bracket(self, char: str) -> None:
        self.pos += 1
        if char in "[{":
            if not self.levels:
                self.opened = self._indent()
            if len(self.levels) < 1000:  # a tree is far less deep
                self.levels.append(_Level(char))
        elif char in "]}":
            self.levels.pop()
            self._value_done()
        elif char == ",":
            level = self.levels[-1]
            level.expects = "key" if level.bracket == "{" else "value"
        else:
            self.levels[-1].expects = "value"

    def _value_done(self) -> None:
        if self.levels:
            level = self.levels[-1]
            level.expects = "colon" if level.expects == "key" else "comma"

    def _quoted(self, quote: str) -> Cursor | None:
        text, offset, start = self.text, self.offset, self.pos
        rest = _SINGLE_REST if quote == "'" else _DOUBLE_REST
        match = rest.match(text, start + 1)
        end = match.end() if match is not None else len(text)
        if self.json:  # a text in JSON ends with its line
            end = min(end, _end(_LINE, text, start))
        elif not self.levels and "\n" in text[start:end]:
            end = self._end_of_quoted(start, end)
        closed = text[end : end + 1] == quote
        if not closed and offset > end and (end < len(text) or self.json):
            self.pos = end
            self._passed(start)
            return None
        if closed and offset > end:
            self.pos = end + 1
            if offset == end + 1:  # right behind the closing quote
                return self._cursor(Span(start, end + 1), quote, closed=True)
            self._passed(start)
            return None
        line = _end(_LINE, text, offset)
        if closed and end <= line:
            return self._cursor(Span(start, end + 1), quote, closed=True)
        return self._cursor(Span(start, offset), quote)

    def _end_of_quoted(self, start: int, end: int) -> int:
        """Where a quoted text ends at the latest: before a line that cannot belong to it, its quote forgotten."""
        column = self._indent()
        at = self.text.find("\n", start, end)
        while at >= 0:
            if self._leaves(at + 1, column):
                return _end(_LINE, self.text, start)
            at = self.text.find("\n", at + 1, end)
        return end

    def _passed(self, start: int) -> None:
        """A scalar has been passed: it is a key if a colon follows."""
        if self.levels:
            self._value_done()
        elif not self.after_key:
            self.parent = start - self.line

    def _plain(self) -> Cursor | None:
        text, offset, start = self.text, self.offset, self.pos
        form = _PLAIN_JSON if self.json else _PLAIN_FLOW if self.levels else _PLAIN_BLOCK
        end = _end(form, text, start)
        if end == start:
            end = start + 1  # a mark that means nothing here
        while end > start + 1 and text[end - 1] in " \t" and end > offset:
            end -= 1
        if offset <= end:
            return self._cursor(Span(start, end), PLAIN)
        self.pos = end
        self._passed(start)
        return None

    def _block(self) -> Cursor | None:
        """Pass a literal or folded block, or stop in it."""
        text, offset, start = self.text, self.offset, self.pos
        header = _end(_HEADER, text, start)
        if offset <= header:
            return self._cursor(Span(start, header), PLAIN)
        self.pos = header
        self._next_line()
        first = self.pos
        width = 0  # of the indentation of the content
        while True:
            indent = _end(_INDENT, text, self.pos)
            end = _end(_LINE, text, indent)
            blank = not text[indent:end].strip()
            column = indent - self.pos
            if not blank and column <= self.parent:
                break
            if not blank and not width:
                width = column
            if self.pos <= offset <= end:
                # A line that is still empty belongs to the block if the cursor is as far to the right as the block.
                if not blank or offset - self.pos >= max(width, self.parent + 1):
                    return self._cursor(Span(first, end), BLOCK)
                break
            if end >= len(text):
                self.pos = end
                break
            self.pos = end
            self._next_line()
        self.line = self.pos
        return None


def _end(form: re.Pattern[str], text: str, at: int) -> int:
    """Where a match of a pattern that matches everywhere ends; `at` where it does not."""
    match = form.match(text, at)
    return match.end() if match is not None else at
