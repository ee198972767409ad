"""Expansions (`$X`, `${X:-y}`, `$( )`, backticks, `$(( ))`, `<( )`) and the double quotes around them."""

from __future__ import annotations

import re

from specfmt.shell.nodes import Expansion
from specfmt.shell.reader import DEEPEST, Frame, Reader

_IN_DOUBLE = re.compile(r'[^"\\$`]+')
_IN_HEREDOC = re.compile(r"[^\\$`]+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PARAMETER = re.compile(r"([#!]?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])(?=[\[:=?+%#/^,@~*}-])")
_OPERATOR = re.compile(r":[-=?+]|[-=?+:]|##?|%%?|//|/#|/%|/|\^\^?|,,?|~~?|@[A-Za-z]")
_WORD_OPERATORS = frozenset((":-", "-", ":=", "=", ":?", "?", ":+", "+"))
_IN_ARITHMETIC = re.compile(r"[^$`A-Za-z0-9_'\"\\]+|[0-9][A-Za-z0-9_#@]*")
_BACKTICKED = re.compile(r"(?:[^`\\]|\\.)*+", re.DOTALL)
_ANSI = re.compile(r"(?:[^'\\]|\\.)*+", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_PAREN = frozenset((")",))
_QUOTING = frozenset("'\"`\\#<")


class ExpansionReader(Reader):
    """Reads expansions; finds out about the commands in them through `run`."""

    def double(self, found: list[Expansion]) -> str:
        """Read a string in double quotes; its text."""
        start = self.pos
        self.pos += 1
        content = self.template(found, '"')
        if self.pos < self.end:
            self.pos += 1
        else:
            self.blame(start, start + 1, 'the quote `"` is never closed')
        return content

    def template(self, found: list[Expansion], closer: str | None) -> str:
        """Read text with expansions up to `closer` (not consumed) or the end: inside quotes, or a heredoc's body."""
        text, end = self.text, self.end
        plain = _IN_DOUBLE if closer else _IN_HEREDOC
        parts: list[str] = []
        while self.pos < end:
            match = plain.match(text, self.pos)
            if match:
                parts.append(match.group())
                self.pos = match.end()
                continue
            at = self.pos
            char = text[at]
            if char == closer:
                break
            if char == "\\":
                following = text[at + 1 : at + 2]
                self.pos = min(at + 2, end)
                if following and following in '$`\\\n"':
                    parts.append("" if following == "\n" else following)
                else:
                    parts.append(text[at : self.pos])
            elif char == "$":
                parts.append(self.dollar(found, in_quotes=True))
            else:
                self.backticks(found, in_quotes=True)
                parts.append(text[at : self.pos])
        return "".join(parts)

    def dollar(self, found: list[Expansion], *, in_quotes: bool = False) -> str:
        """Read what starts with `$`; the text that it stands for in a word."""
        text, start = self.text, self.pos
        following = text[start + 1 : start + 2]
        if following == "{":
            self._braces(found, in_quotes=in_quotes)
        elif following == "(":
            if not text.startswith("((", start + 1):
                self._substitution(found, in_quotes=in_quotes)
            elif not self._arithmetic(found, in_quotes=in_quotes):
                self._doubtful(found, in_quotes=in_quotes)
        elif following == "'" and not in_quotes:
            return self._ansi()
        elif following == '"' and not in_quotes:
            self.mark(start, start + 2, '$".."', silent=True)
            self.pos += 1
            return self.double(found)
        elif following == "[" and not in_quotes:
            # Arithmetic of old; what else looks like it is not worth an opinion.
            self.draft.unsure = True
            close = text.find("]", start, start + 200)
            self.pos = close + 1 if close >= 0 else start + 1
            if close >= 0:
                self.mark(start, start + 2, "$[ ]", silent=True)
                found.append(Expansion("arithmetic", self.place(start, self.pos)))
        else:
            match = _NAME.match(text, start + 1)
            if match:
                self.pos = match.end()
                found.append(Expansion("parameter", self.place(start, self.pos), match.group(), in_quotes))
            elif following and following in "0123456789@*#?-$!":
                self.pos += 2
                found.append(Expansion("parameter", self.place(start, self.pos), following, in_quotes))
            else:
                self.pos += 1
        return text[start : self.pos]

    def _ansi(self) -> str:
        start = self.pos
        match = _ANSI.match(self.text, start + 2)
        stop = match.end() if match else self.end
        content = self.text[start + 2 : stop]
        self.mark(start, start + 2, "$'..'", silent=True)
        if not self.text.startswith("'", stop):
            self.blame(start, start + 2, "the quote `$'` is never closed")
            stop = self.end
        self.pos = min(stop + 1, self.end)
        return (
            _ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), content)
            if "\\" in content
            else content
        )

    def _braces(self, found: list[Expansion], *, in_quotes: bool) -> None:
        text, end, start = self.text, self.end, self.pos
        if not self.enter():
            return
        index = len(found)
        self.pos = start + 2
        prefix = name = operator = ""
        subscript = False
        argument = -1
        match = _PARAMETER.match(text, self.pos)
        if match:
            prefix, name = match.groups()
            self.pos = match.end()
            if text.startswith("[", self.pos):
                subscript = True
                self.pos += 1
                self._brace_part(found, "]", in_quotes=in_quotes, literal_quotes=in_quotes)
                self.draft.unsure = self.draft.unsure or self.pos >= end
                self.pos = min(self.pos + 1, end)
            sign = _OPERATOR.match(text, self.pos)
            if sign:
                operator = sign.group()
                argument = self.pos = sign.end()
        elif text.startswith((" ", "\t", "\n", "|"), self.pos):
            self.draft.unsure = True  # the newest shells run commands in `${ }`
        self._brace_part(
            found,
            "}",
            in_quotes=in_quotes,
            literal_quotes=in_quotes and (operator in _WORD_OPERATORS or not operator),
        )
        closed = self.pos < end
        if not closed and self.draft.depth < DEEPEST:
            self.blame(start, start + 2, "`${` is never closed")
        span = self.place(argument, self.pos) if argument >= 0 else None
        self.pos = min(self.pos + 1, end)
        whole = self.place(start, self.pos)
        found.insert(
            index, Expansion("parameter", whole, name, in_quotes, True, prefix, operator, span, subscript)
        )
        self.leave()

    def _brace_part(
        self, found: list[Expansion], closer: str, *, in_quotes: bool, literal_quotes: bool
    ) -> None:
        text, end = self.text, self.end
        while self.pos < end:
            char = text[self.pos]
            if char == closer:
                return
            if char == "\\":
                self.pos = min(self.pos + 2, end)
            elif char == "$":
                self.dollar(found, in_quotes=in_quotes)
            elif char == "`":
                self.backticks(found, in_quotes=in_quotes)
            elif char == '"':
                self.double(found)
            elif char == "'" and not literal_quotes:
                close = text.find("'", self.pos + 1)
                if close < 0:
                    self.draft.unsure = True
                self.pos = close + 1 if close >= 0 else end
            elif char == "'":
                self.draft.unsure = True  # bash wants it in pairs, dash takes it as it is
                self.pos += 1
            else:
                self.pos += 1

    def _substitution(self, found: list[Expansion], *, in_quotes: bool) -> None:
        start = self.pos
        self.pos += 2
        index = len(found)
        self._commands(start, "substitution", "$(")
        found.insert(index, Expansion("command", self.place(start, self.pos), in_quotes=in_quotes))

    def _doubtful(self, found: list[Expansion], *, in_quotes: bool) -> None:
        """`$((` that is no arithmetic. Shells look for its end in different ways, so no error in there is certain."""
        start = self.pos
        quiet, self.quiet, self.stumbled = self.quiet, True, False
        self._substitution(found, in_quotes=in_quotes)
        self.quiet = quiet
        if not self.stumbled or quiet or self.draft.problems:
            return
        rest = self.text[start:] if self.pos >= self.end else ""
        if rest.count("(") > rest.count(")") and _QUOTING.isdisjoint(rest):
            self.blame(start, start + 3, "`$((` is never closed")
        else:
            self.draft.unsure = True

    def process(self, found: list[Expansion]) -> None:
        """Read `<( )` or `>( )`."""
        start = self.pos
        sign = self.text[start : start + 2]
        self.mark(start, start + 2, f"{sign} )")
        self.pos += 2
        problems = len(self.draft.problems)
        self._commands(start, "process-substitution", sign)
        if self.text.startswith("((", start + 1) and len(self.draft.problems) > problems:
            self.draft.unsure = True  # bash may look for the end of arithmetic here
        found.append(Expansion("process", self.place(start, self.pos)))

    def _commands(self, start: int, kind: str, sign: str) -> None:
        if not self.enter():
            return
        stop = self.run(Frame(kind, self.frame), _PAREN)
        if stop == ")":
            self.pos += 1
        else:
            self.blame(start, start + len(sign), f"`{sign}` is never closed")
        self.leave()

    def backticks(self, found: list[Expansion], *, in_quotes: bool = False) -> None:
        """Read a command substitution of old."""
        text, start = self.text, self.pos
        match = _BACKTICKED.match(text, start + 1)
        stop = match.end() if match else self.end
        if not text.startswith("`", stop):
            self.blame(start, start + 1, "the backtick is never closed")
            stop = self.end
        self.pos = min(stop + 1, self.end)
        found.append(Expansion("command", self.place(start, self.pos), in_quotes=in_quotes))
        if self.enter():
            inner = self.inside(start + 1, stop, kind="backtick")
            if "\\" in inner.text:
                inner.unescape('$`\\"' if in_quotes else "$`\\")
            inner.run(inner.frame, frozenset())
            self.leave()
        # A refusal to go deeper gives up the rest of the text, as everywhere.

    def _arithmetic(self, found: list[Expansion], *, in_quotes: bool) -> bool:
        start = self.pos
        close = self.double_paren_end(start + 1)
        if close < 0:
            return False
        index = len(found)
        self.pos = close + 2
        found.insert(index, Expansion("arithmetic", self.place(start, self.pos), in_quotes=in_quotes))
        self.arithmetic(start + 3, close, found)
        return True

    def arithmetic(self, start: int, end: int, found: list[Expansion]) -> None:
        """List what an arithmetic expression expands, names without `$` included."""
        if not self.enter():
            return
        inner = self.inside(start, end)
        text = inner.text
        while inner.pos < inner.end:
            match = _IN_ARITHMETIC.match(text, inner.pos)
            if match:
                inner.pos = match.end()
                continue
            at = inner.pos
            char = text[at]
            name = _NAME.match(text, at)
            if name:
                inner.pos = name.end()
                found.append(Expansion("name", inner.place(at, inner.pos), name.group(), in_quotes=True))
            elif char == "$":
                inner.dollar(found, in_quotes=True)
            elif char == "`":
                inner.backticks(found, in_quotes=True)
            else:
                inner.pos += 1
        self.leave()
