"""The strings, numbers and words of strict JSON, and what is wrong with them."""

from __future__ import annotations

import re

from specfmt.syntax.nodes import Scalar, Style, SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

ENOUGH = 400  # problems after which a text is no JSON at all and reading stops

_CHUNK = re.compile(r'[^"\\\x00-\x1f]*+')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][-+]?[0-9]++)?+(?![\w.+-])")
_WORD = re.compile(r"[^\s,:\[\]{}\"'/#]++")
UNQUOTED = re.compile(r"[^\s,:\[\]{}\"'/#][^\n\r,:\[\]{}\"'#]*+")
_SINGLE = re.compile(r"'((?:[^'\\\n\r]++|\\.)*+)'")
_REST = re.compile(r"[^\n\r]*+")
_HEX4 = re.compile(r"[0-9a-fA-F]{4}")
_SOME_HEX = re.compile(r"[0-9a-fA-F]{0,3}")
_LITERALS = frozenset(("true", "false", "null"))
_REPLACED = {
    "True": "true", "False": "false", "None": "null", "TRUE": "true", "FALSE": "false", "NULL": "null",
    "Null": "null", "undefined": "null", "nil": "null",
}  # fmt: skip
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONTROL_ESCAPES = {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
_WHY = "JSON as AWS reads it follows RFC 8259 to the letter"


class ScalarReader:
    """Reads scalars at given offsets, never raises, and collects `problems`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.problems: list[SyntaxProblem] = []

    def scalar(self, at: int) -> Scalar:
        """The string, number or word at `at`, where no bracket, comma, colon or blank stands."""
        text = self.text
        first = text[at]
        if first == '"':
            return self.string(at)
        if first == "'":
            return self.single(at)
        number = _NUMBER.match(text, at)
        if number is not None:
            return Scalar(Span(at, number.end()), number.group(), Style.PLAIN)
        word = _WORD.match(text, at)
        if word is None:
            self.unexpected(at, at + 1, f"{show(text, at, at + 1)} is no value")
            return Scalar(Span(at, at + 1), first, Style.PLAIN)
        raw = word.group()
        if raw in _LITERALS:
            return Scalar(Span(at, word.end()), raw, Style.PLAIN)
        return self._odd_word(at, raw)

    def _odd_word(self, at: int, raw: str) -> Scalar:
        text = self.text
        end = at + len(raw)
        replaced = _REPLACED.get(raw) or (raw.lower() if raw.lower() in _LITERALS else None)
        if replaced is not None:
            self.tell(at, end, f"`{raw}` is no JSON, `{replaced}` is", "json", f"write `{replaced}`",
                       (Edit(Span(at, end), replaced),), safe=raw.lower() == replaced or raw == "None")  # fmt: skip
            return Scalar(Span(at, end), replaced, Style.PLAIN)
        if raw.lstrip("+-") in ("NaN", "Infinity"):
            self.tell(at, end, f"`{raw}` is no JSON number", "json-number")
            return Scalar(Span(at, end), raw, Style.PLAIN)
        if raw[0].isdigit() or raw[0] in "+-.":
            fixed = _number(raw)
            edits = (Edit(Span(at, end), fixed),) if fixed else ()
            self.tell(at, end, f"{show(text, at, end)} is no JSON number", "json-number",
                       f"write `{fixed}`" if fixed else "", edits)  # fmt: skip
            return Scalar(Span(at, end), raw, Style.PLAIN)
        found = UNQUOTED.match(text, at)
        if found is not None:
            raw = found.group().rstrip()
            end = at + len(raw)
        quoted = '"' + raw.replace("\\", "\\\\") + '"'
        self.tell(at, end, f"the text {show(text, at, end)} is not in double quotes", "json-quotes",
                   "quote it", (Edit(Span(at, end), quoted),))  # fmt: skip
        return Scalar(Span(at, end), raw, Style.PLAIN)

    def single(self, at: int) -> Scalar:
        """A string in single quotes at `at`, which is told."""
        text = self.text
        found = _SINGLE.match(text, at)
        if found is None:
            line = re.compile(r"[^\n\r]*+").match(text, at)
            end = line.end() if line else at + 1
            self.tell(
                at, at + 1, f"the quote that opens {show(text, at, end)} is never closed", "unclosed-quote"
            )
            return Scalar(Span(at, end), text[at + 1 : end], Style.SINGLE)
        inner = found.group(1)
        plain = inner.replace("\\'", "'")
        quoted = '"' + re.sub(r'(\\.)|"', lambda m: m.group(1) or '\\"', plain) + '"'
        sure = "\\" not in plain and not any(char < " " for char in plain)
        self.tell(at, found.end(), f"{show(text, at, found.end())} is in single quotes", "json-quotes",
                   "use double quotes", (Edit(Span(at, found.end()), quoted),) if sure else (), safe=sure)  # fmt: skip
        return Scalar(Span(at, found.end()), plain, Style.SINGLE)

    def string(self, at: int) -> Scalar:
        """A string in double quotes at `at`."""
        text, size = self.text, len(self.text)
        chunk = _CHUNK.match
        found = chunk(text, at + 1)
        end = found.end() if found else at + 1
        if text.startswith('"', end):
            return Scalar(Span(at, end + 1), text[at + 1 : end], Style.DOUBLE)
        parts: list[str] = [text[at + 1 : end]]
        while end < size and text[end] != '"':
            if text[end] == "\\":
                part, end = self._escape(end)
                parts.append(part)
            else:
                if text[end] in "\n\r" and not self._goes_on(end):
                    return self._unclosed_string(at, end, "".join(parts))
                self._control(end)
                parts.append(text[end])
                end += 1
            found = chunk(text, end)
            stop = found.end() if found else end
            parts.append(text[end:stop])
            end = stop
        if end >= size:
            return self._unclosed_string(at, size, "".join(parts))
        return Scalar(Span(at, end + 1), "".join(parts), Style.DOUBLE)

    def _goes_on(self, end: int) -> bool:
        """Tell whether the string that reaches a line break goes on behind it: its next line closes it and is no entry."""
        text = self.text
        start = end + (2 if text.startswith("\r\n", end) else 1)
        line = _REST.match(text, start)
        stop = line.end() if line else start
        raw = text[start : min(stop, start + 2000)]
        return raw.count('"') % 2 == 1 and not raw.lstrip().startswith(('"', "}", "]"))

    def _unclosed_string(self, at: int, end: int, value: str) -> Scalar:
        text = self.text
        raw = text[at:end].rstrip()
        body = raw.rstrip(",")
        edits = (
            (Edit(Span(at + len(body), at + len(body)), '"'),) if len(body) > 1 and body[-1] != "\\" else ()
        )
        self.tell(at, at + 1, f"the quote that opens {show(text, at, at + len(body))} is never closed",
                   "unclosed-quote", "close the quote" if edits else "", edits)  # fmt: skip
        stop = at + max(len(body), 1)
        return Scalar(Span(at, stop), value[: max(0, stop - at - 1)], Style.DOUBLE)

    def _control(self, at: int) -> None:
        char = self.text[at]
        name = {"\t": "a tab", "\n": "a line break", "\r": "a line break"}.get(
            char, f"the character U+{ord(char):04X}"
        )
        self.tell(at, at + 1, f"{name} stands inside a string", "json-control", "write it as an escape",
                   (Edit(Span(at, at + 1), _CONTROL_ESCAPES.get(char, f"\\u{ord(char):04x}")),), safe=True)  # fmt: skip

    def _escape(self, at: int) -> tuple[str, int]:
        """The escape whose backslash stands at `at`: what it means and the offset behind it."""
        text = self.text
        letter = text[at + 1 : at + 2]
        simple = _ESCAPES.get(letter)
        if simple is not None:
            return simple, at + 2
        digits = _HEX4.match(text, at + 2) if letter == "u" else None
        if digits is None:
            end = min(at + 2, len(text))
            if letter in ("", "\n", "\r"):
                end = at + 1
            elif letter == "u":
                some = _SOME_HEX.match(text, end)
                end = some.end() if some else end
            if letter == "'":
                edits, title = (Edit(Span(at, at + 1), ""),), "remove the backslash"
            else:
                edits, title = (Edit(Span(at, at), "\\"),), "double the backslash"
            self.tell(
                at, end, f"{show(text, at, end)} is no escape that JSON knows", "bad-escape", title, edits
            )
            return text[at:end], end
        code = int(digits.group(), 16)
        end = digits.end()
        if 0xD800 <= code < 0xDC00 and text.startswith("\\u", end):
            low = _HEX4.match(text, end + 2)
            second = int(low.group(), 16) if low else 0
            if 0xDC00 <= second < 0xE000:
                return chr(0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00)), end + 6
        if 0xD800 <= code < 0xE000:
            self.tell(
                at, end, f"`{text[at:end]}` is half of a pair of escapes and stands alone", "lone-surrogate"
            )
            return chr(code), end
        return chr(code), end

    def unexpected(self, start: int, end: int, message: str) -> None:
        """Tell that what stands here has no place here."""
        self.tell(start, end, message, "json")

    def tell(  # noqa: PLR0917 - place, words, kind, fix: the order in which a problem is told
        self,
        start: int,
        end: int,
        message: str,
        slug: str,
        title: str = "",
        edits: tuple[Edit, ...] = (),
        *,
        safe: bool = False,
    ) -> None:
        """Add a problem of `text[start:end]`; `title` and `safe` count only where there are edits."""
        if len(self.problems) > ENOUGH:
            return
        self.problems.append(
            SyntaxProblem(
                Span(start, end), message, _WHY, title if edits else "", edits, safe and bool(edits), slug
            )
        )


def _number(raw: str) -> str:
    """A JSON number for a number that is written in another way, or nothing where that is unsure."""
    fixed = raw.removeprefix("+")
    sign = "-" if fixed.startswith("-") else ""
    body = fixed.removeprefix("-")
    if body.startswith("."):
        body = "0" + body
    if body.endswith("."):
        body += "0"
    fixed = sign + body
    found = _NUMBER.match(fixed)
    return fixed if found is not None and found.end() == len(fixed) else ""


def show(text: str, start: int, end: int) -> str:
    """The user's words in backticks, shortened."""
    words = " ".join(text[start : min(end, start + 160)].split())
    if len(words) > 40:
        words = words[:39].rstrip() + "…"
    return f"`` {words} ``" if "`" in words else f"`{words}`"
