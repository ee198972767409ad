"""libyaml's reading of tokens, for the parser in pure Python.

ruamel's own scanner follows the letter of YAML 1.1 where libyaml is looser or stricter: tabs, anchors, block
scalars at the outermost level, Unicode line breaks. What runs on AWS derives from libyaml, and the same file
must give the same findings whether the C parser is installed or not, so these methods replace ruamel's.

In one point they are deliberately younger than the libyaml inside `ruamel.yaml.clib`: `[http://x]` is a list
of one text, as every libyaml since 2016 and its Go translations read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.syntax.quoting import ESCAPES

if TYPE_CHECKING:
    from collections.abc import Callable

_END = frozenset("\0\n\r\x85\u2028\u2029")
_BREAKS = frozenset("\n\r\x85\u2028\u2029")
_SPACE = frozenset("\0 \t\n\r\x85\u2028\u2029")
_BLANKS = frozenset(" \t")
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")
_URI = _WORD | frozenset(";/?:@&=+$,.!~*'()[]%")
_AFTER_ANCHOR = _SPACE | frozenset("?:,]}%@`")
_FLOW = frozenset(",?[]{}")
_HEX = frozenset("0123456789abcdefABCDEF")
_WIDTHS = {"x": 2, "u": 4, "U": 8}


def read_forward(reader: Any, length: int = 1) -> None:
    """Move a `ruamel.yaml.reader.Reader` on; lines end at every break of YAML 1.1, all else is a column."""
    buffer = reader.buffer
    at = reader.pointer
    end = at + length
    line, column = reader.line, reader.column
    while at < end:
        char = buffer[at]
        at += 1
        if char in _BREAKS and not (char == "\r" and buffer[at] == "\n"):
            line += 1
            column = 0
        else:
            column += 1
    reader.index += end - reader.pointer
    reader.pointer = end
    reader.line, reader.column = line, column


class LibyamlRules:
    """To be mixed in before `ruamel.yaml.scanner.Scanner`, whose state it works on."""

    reader: Any
    indent: int
    flow_level: int
    allow_simple_key: bool
    done: bool
    tokens: list[Any]
    tokens_taken: int
    possible_simple_keys: dict[int, Any]
    scalar_token: Callable[..., Any]  # value, plain, start mark, end mark, style
    tag_token: Callable[..., Any]  # (handle, suffix), start mark, end mark
    scanner_error: Callable[..., Exception]  # context, context mark, problem, problem mark

    def _fail(self, context: str, mark: Any, problem: str) -> Exception:
        return self.scanner_error(context, mark, problem, self.reader.get_mark())

    def _is_document_marker(self) -> bool:
        reader = self.reader
        at = reader.pointer
        buffer = reader.buffer
        return (
            reader.column == 0
            and (buffer.startswith("---", at) or buffer.startswith("...", at))
            and buffer[at + 3] in _SPACE
        )

    def _take_break(self) -> str:
        """Read a line break; what it stands for."""
        reader = self.reader
        char: str = reader.peek()
        reader.forward(2 if char == "\r" and reader.peek(1) == "\n" else 1)
        return char if char in "\u2028\u2029" else "\n"

    def _skip_to_break(self) -> None:
        reader = self.reader
        buffer = reader.buffer
        start = at = reader.pointer
        while buffer[at] not in _END:
            at += 1
        reader.forward(at - start)

    def need_more_tokens(self) -> bool:
        """Tell whether the oldest token may still get a key indicator put before it."""
        if self.done:
            if self.tokens:
                self.stale_possible_simple_keys()
            return False
        if not self.tokens:
            return True
        self.stale_possible_simple_keys()
        return self.next_possible_simple_key() == self.tokens_taken

    def fetch_stream_end(self) -> None:
        """A text ends with a line break, so that keys without a colon are noticed."""
        reader = self.reader
        if reader.column:
            reader.column = 0
            reader.line += 1
        keys = self.possible_simple_keys
        super().fetch_stream_end()  # type: ignore[misc]  # ruamel's
        self.possible_simple_keys = keys  # ruamel forgets them

    def next_possible_simple_key(self) -> int | None:
        """The number of the oldest token that may turn out to be a key; they are saved in order."""
        for key in self.possible_simple_keys.values():
            return int(key.token_number)
        return None

    def stale_possible_simple_keys(self) -> None:
        """Give up on keys longer than a line or 1024 characters; the oldest come first."""
        reader = self.reader
        while self.possible_simple_keys:
            level, key = next(iter(self.possible_simple_keys.items()))
            if key.line == reader.line and reader.index - key.index <= 1024:
                break
            if key.required:
                raise self._fail("while scanning a simple key", key.mark, "could not find expected ':'")
            del self.possible_simple_keys[level]

    def scan_line_break(self) -> str:
        """Read a line break if there is one; what it stands for."""
        return self._take_break() if self.reader.peek() in _BREAKS else ""

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line breaks. A tab may not stand where a key may begin."""
        reader = self.reader
        while True:
            if reader.column == 0 and reader.peek() == "\ufeff":
                reader.forward()
            blanks = " \t" if self.flow_level or not self.allow_simple_key else " "
            while reader.peek() in blanks:
                reader.forward()
            if reader.peek() == "#":
                self._skip_to_break()
            if reader.peek() not in _BREAKS:
                return
            self._take_break()
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_anchor(self, token_class: Callable[..., Any]) -> Any:
        """Read `&name` or `*name`."""
        reader = self.reader
        mark = reader.get_mark()
        what = "while scanning an alias" if reader.peek() == "*" else "while scanning an anchor"
        reader.forward()
        start = reader.pointer
        while reader.peek() in _WORD:
            reader.forward()
        name = reader.buffer[start : reader.pointer]
        if not name or reader.peek() not in _AFTER_ANCHOR:
            raise self._fail(what, mark, "did not find expected alphabetic or numeric character")
        return token_class(name, mark, reader.get_mark())

    def scan_tag(self) -> Any:
        """Read `!name`, `!!name`, `!handle!name` or `!<uri>`."""
        reader = self.reader
        mark = reader.get_mark()
        handle: str | None
        if reader.peek(1) == "<":
            reader.forward(2)
            handle, suffix = None, self._scan_uri(mark, "")
            if reader.peek() != ">":
                raise self._fail("while scanning a tag", mark, "did not find the expected '>'")
            reader.forward()
        else:
            start = reader.pointer
            reader.forward()
            while reader.peek() in _WORD:
                reader.forward()
            if reader.peek() == "!":
                reader.forward()
                handle = reader.buffer[start : reader.pointer]
                suffix = self._scan_uri(mark, "")
            else:
                suffix = self._scan_uri(mark, reader.buffer[start : reader.pointer])[1:]
                handle = "!"
                if not suffix:
                    handle, suffix = None, "!"
        if reader.peek() not in _SPACE:
            raise self._fail("while scanning a tag", mark, "did not find expected whitespace or line break")
        return self.tag_token((handle, suffix), mark, reader.get_mark())

    def _scan_uri(self, mark: Any, head: str) -> str:
        reader = self.reader
        parts = [head]
        while reader.peek() in _URI:
            if reader.peek() == "%":
                parts.append(self._scan_uri_escape(mark))
            else:
                parts.append(reader.peek())
                reader.forward()
        found = "".join(parts)
        if not found:
            raise self._fail("while parsing a tag", mark, "did not find expected tag URI")
        return found

    def _scan_uri_escape(self, mark: Any) -> str:
        """Read `%C3%A4`: the UTF-8 bytes of one character."""
        reader = self.reader
        octets = bytearray()
        width = 1
        while len(octets) < width:
            if not (reader.peek() == "%" and reader.peek(1) in _HEX and reader.peek(2) in _HEX):
                raise self._fail("while parsing a tag", mark, "did not find URI escaped octet")
            octet = int(reader.peek(1) + reader.peek(2), 16)
            if not octets:
                width = 1 if octet < 0x80 else 2 if octet & 0xE0 == 0xC0 else 3 if octet & 0xF0 == 0xE0 else 4
                if 0x80 <= octet < 0xC0 or octet > 0xF7:
                    raise self._fail("while parsing a tag", mark, "found an incorrect leading UTF-8 octet")
            elif octet & 0xC0 != 0x80:
                raise self._fail("while parsing a tag", mark, "found an incorrect trailing UTF-8 octet")
            octets.append(octet)
            reader.forward(3)
        return octets.decode("utf-8", "replace")

    def scan_block_scalar(self, style: str) -> Any:
        """Read a literal or folded scalar with its header."""
        reader = self.reader
        mark = reader.get_mark()
        what = "while scanning a block scalar"
        reader.forward()
        chomping = ""
        increment = 0
        for _ in range(2):
            char = reader.peek()
            if char in "+-" and not chomping:
                chomping = char
            elif char in "0123456789" and not increment:
                if char == "0":
                    raise self._fail(what, mark, "found an indentation indicator equal to 0")
                increment = int(char)
            else:
                break
            reader.forward()
        while reader.peek() in _BLANKS:
            reader.forward()
        if reader.peek() == "#":
            self._skip_to_break()
        if reader.peek() not in _END:
            raise self._fail(what, mark, "did not find expected comment or line break")
        if reader.peek() in _BREAKS:
            self._take_break()
        indent = max(self.indent, 0) + increment if increment else 0
        indent, empty, end_mark = self._scan_indentation(indent, mark)
        parts: list[str] = []
        line_break = ""
        was_blank = False
        while reader.column == indent and reader.peek() != "\0":
            is_blank = reader.peek() in _BLANKS
            if style == ">" and line_break == "\n" and not was_blank and not is_blank:
                if not empty:
                    parts.append(" ")
            else:
                parts.append(line_break)
            parts += empty
            was_blank = is_blank
            start = reader.pointer
            self._skip_to_break()
            parts.append(reader.buffer[start : reader.pointer])
            line_break = self.scan_line_break()
            indent, empty, end_mark = self._scan_indentation(indent, mark)
        if chomping != "-":
            parts.append(line_break)
        if chomping == "+":
            parts += empty
        return self.scalar_token("".join(parts), False, mark, end_mark, style)

    def _scan_indentation(self, indent: int, mark: Any) -> tuple[int, list[str], Any]:
        """Read empty lines and the indentation of the line after them; 0 as `indent` asks to find it out."""
        reader = self.reader
        empty: list[str] = []
        widest = 0
        end_mark = reader.get_mark()
        while True:
            while (not indent or reader.column < indent) and reader.peek() == " ":
                reader.forward()
            widest = max(widest, reader.column)
            if (not indent or reader.column < indent) and reader.peek() == "\t":
                problem = "found a tab character where an indentation space is expected"
                raise self._fail("while scanning a block scalar", mark, problem)
            if reader.peek() not in _BREAKS:
                break
            empty.append(self._take_break())
            end_mark = reader.get_mark()
        return indent or max(widest, self.indent + 1, 1), empty, end_mark

    def scan_flow_scalar(self, style: str) -> Any:
        """Read a quoted scalar."""
        reader = self.reader
        buffer = reader.buffer
        mark = reader.get_mark()
        reader.forward()
        stops = _SPACE | {style, "\\"}
        parts: list[str] = []
        while True:
            if self._is_document_marker():
                raise self._fail(
                    "while scanning a quoted scalar", mark, "found unexpected document indicator"
                )
            if reader.peek() == "\0":
                raise self._fail("while scanning a quoted scalar", mark, "found unexpected end of stream")
            folding = False
            start = at = reader.pointer
            while True:
                char = buffer[at]
                if char not in stops:
                    at += 1
                    continue
                if char == "\\" and style == "'":
                    at += 1
                    continue
                parts.append(buffer[start:at])
                reader.forward(at - start)
                if char == "'" == style and buffer[at + 1] == "'":
                    parts.append("'")
                    reader.forward(2)
                elif char == "\\" and buffer[at + 1] in _BREAKS:
                    reader.forward()
                    self._take_break()
                    folding = True
                    break
                elif char == "\\":
                    parts.append(self._scan_escape(mark))
                else:
                    break
                start = at = reader.pointer
            if reader.peek() == style:
                break
            parts.append(self._scan_spaces(folding=folding))
        reader.forward()
        return self.scalar_token("".join(parts), False, mark, reader.get_mark(), style)

    def _scan_escape(self, mark: Any) -> str:
        reader = self.reader
        what = "while parsing a quoted scalar"
        kind = reader.peek(1)
        width = _WIDTHS.get(kind)
        if width is None:
            if kind not in ESCAPES:
                raise self._fail(what, mark, "found unknown escape character")
            reader.forward(2)
            return ESCAPES[kind]
        reader.forward(2)
        for at in range(width):
            if reader.peek(at) not in _HEX:
                raise self._fail(what, mark, "did not find expected hexdecimal number")
        code = int(reader.prefix(width), 16)
        if 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            raise self._fail(what, mark, "found invalid Unicode character escape code")
        reader.forward(width)
        return chr(code)

    def _scan_spaces(self, *, folding: bool, plain_mark: Any = None) -> str:
        """Read blanks and line breaks between words; what they stand for.

        Args:
            folding: a line break was read before (escaped by a backslash).
            plain_mark: the start of a plain scalar, in which a tab may not stand for indentation.
        """
        reader = self.reader
        first = ""
        empty: list[str] = []
        start = reader.pointer
        stop = -1
        while True:
            char = reader.peek()
            if char in _BLANKS:
                if char == "\t" and folding and plain_mark is not None and reader.column < self.indent + 1:
                    problem = "found a tab character that violates indentation"
                    raise self._fail("while scanning a plain scalar", plain_mark, problem)
                reader.forward()
            elif char in _BREAKS:
                if folding:
                    empty.append(self._take_break())
                else:
                    stop = reader.pointer
                    first = self._take_break()
                    folding = True
            else:
                break
        if not folding:
            return str(reader.buffer[start : reader.pointer])
        if first == "\n" and stop >= 0:
            return "".join(empty) or " "
        return first + "".join(empty)

    def scan_plain(self) -> Any:
        """Read a plain scalar, over several lines where they are indented enough."""
        reader = self.reader
        buffer = reader.buffer
        mark = end_mark = reader.get_mark()
        indent = self.indent + 1
        flow = self.flow_level > 0
        parts: list[str] = []
        spaces = ""
        folded = False
        while not self._is_document_marker() and reader.peek() != "#":
            start = at = reader.pointer
            while True:
                char = buffer[at]
                if char in _SPACE or (char == ":" and buffer[at + 1] in _SPACE) or (flow and char in _FLOW):
                    break
                at += 1
            if at > start:
                parts += (spaces, buffer[start:at])
                reader.forward(at - start)
                end_mark = reader.get_mark()
                folded = False
                spaces = ""
            if reader.peek() == "\0" or reader.peek() not in _SPACE:
                break
            line = reader.line
            found = self._scan_spaces(folding=False, plain_mark=mark)
            folded = folded or reader.line != line
            spaces = found
            if not flow and reader.column < indent:
                break
        if folded:
            self.allow_simple_key = True
        return self.scalar_token("".join(parts), True, mark, end_mark)
