"""Words of a shell script, what stands between them, and heredocs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.expansions import ExpansionReader
from specfmt.shell.nodes import Expansion, Heredoc, Redirect, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.shell.reader import Draft, Frame

PLAIN = re.compile(r"[^ \t\n\r;&|<>()$`\"'\\]+")
_BREAKS = frozenset(" \t\n;&|<>)")
_ARRAY_START = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?=")
_BLANKS = re.compile(r"[ \t]+")
_LINE = re.compile(r"[^\n]*")


class WordReader(ExpansionReader):
    """Reads words at `pos`."""

    def __init__(
        self,
        text: str,
        draft: Draft,
        frame: Frame,
        offsets: Sequence[int] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        super().__init__(text, draft, frame, offsets, quiet=quiet)
        self.pending: list[Redirect] = []  # heredocs whose bodies stand below this line

    # -- between words

    def blanks(self) -> None:
        """Skip blanks, joined lines, and a comment."""
        text, end = self.text, self.end
        while self.pos < end:
            char = text[self.pos]
            if char in " \t":
                match = _BLANKS.match(text, self.pos)
                self.pos = match.end() if match else end
            elif char == "\\" and text.startswith("\n", self.pos + 1):
                self.pos += 2
            elif char == "\\" and text.startswith("\r\n", self.pos + 1):
                self.pos += 3
                self.draft.unsure = (
                    True  # a shell joins no lines there, but the file may lose its \r before it runs
                )
            elif char == "\r" and text[self.pos + 1 : self.pos + 2] in ("\n", ""):
                self.pos += 1
            elif char == "#":
                match = _LINE.match(text, self.pos)
                stop = match.end() if match else end
                self.draft.comments.append(self.place(self.pos, stop))
                self.pos = stop
            else:
                return

    def newline(self) -> None:
        """Go over a line break, and over the heredocs that stand below it."""
        self.pos += 1
        if self.pending:
            pending, self.pending = self.pending, []
            for redirect in pending:
                self._heredoc(redirect)

    def lines(self) -> None:
        """Skip blanks, comments and line breaks."""
        self.blanks()
        while self.pos < self.end and self.text[self.pos] == "\n":
            self.newline()
            self.blanks()

    def _heredoc(self, redirect: Redirect) -> None:
        text, end, start = self.text, self.end, self.pos
        quoted = not redirect.target.static or redirect.target.raw != redirect.target.text
        delimiter = redirect.target.text
        at = start
        stop = end
        closed = False
        while at < end:
            newline = text.find("\n", at)
            line_end = end if newline < 0 else newline
            line = text[at:line_end].removesuffix("\r")
            if (line.lstrip("\t") if redirect.operator == "<<-" else line) == delimiter:
                closed, stop, self.pos = True, at, line_end
                break
            at = line_end + 1
        if not closed:
            self.pos = end
            if self.draft.depth:
                self.draft.unsure = True  # shells differ on `EOF)`
        elif self.pos < end:
            self.pos += 1
        found: list[Expansion] = []
        if not quoted and self.enter():
            body = self.inside(start, stop)
            body.template(found, None)
            self.leave()
        redirect.heredoc = Heredoc(delimiter, quoted, self.place(start, stop), tuple(found), closed)

    # -- words

    def word(self, *, regex: bool = False) -> Word:
        """Read a word at `pos`, which is no blank, operator or end. `regex`: the right side of `=~`."""
        text, start, end = self.text, self.pos, self.end
        lead = start
        match = PLAIN.match(text, start)
        if match:
            lead = match.end()
            if lead == end or (
                text[lead] in _BREAKS and not regex and not text.startswith(("<(", ">("), lead)
            ):
                self.pos = lead
                raw = match.group()
                return Word(self.place(start, lead), raw, raw)
            self.pos = lead
        parts = [text[start:lead]]
        expansions: list[Expansion] = []
        bare = lead > start
        quoted = False
        depth = 0  # of parentheses that belong to the word: extended globs and regular expressions
        while self.pos < end:
            match = PLAIN.match(text, self.pos)
            if match:
                parts.append(match.group())
                self.pos = match.end()
                bare = True
                continue
            at = self.pos
            char = text[at]
            if char == "'":
                quoted = True
                parts.append(self._single())
            elif char == '"':
                quoted = True
                parts.append(self.double(expansions))
            elif char == "$":
                inner = text[at + 1 : at + 2]
                if inner and inner in "'\"":
                    quoted = True
                else:
                    bare = True
                parts.append(self.dollar(expansions))
            elif char == "`":
                bare = True
                self.backticks(expansions)
                parts.append(text[at : self.pos])
            elif char == "\\":
                bare = True
                self.pos = min(at + 2, end)
                following = text[at + 1 : at + 2]
                parts.append("" if following == "\n" else following or "\\")
            elif char in "<>" and text.startswith("(", at + 1) and not depth:
                bare = True
                self.process(expansions)
                parts.append(text[at : self.pos])
            elif char == "(":
                before = text[at - 1] if at > start else ""
                if not depth and not regex and before == "=" and _ARRAY_START.fullmatch(text, start, at):
                    self._array(start, expansions)
                    parts.append(text[at : self.pos])
                elif depth or regex or (before and before in "?*+@!"):
                    depth += 1
                    self.pos += 1
                    parts.append(char)
                else:
                    break
            elif depth:
                depth -= char == ")"
                self.pos += 1
                parts.append(char)
            elif (regex and char in "|<>") or (char == "\r" and text[at + 1 : at + 2] not in ("\n", "")):
                self.pos += 1
                parts.append(char)
            else:
                break
        if depth:
            self.draft.unsure = True
        raw = text[start : self.pos]
        return Word(
            self.place(start, self.pos),
            raw,
            "".join(parts),
            quoted=quoted and not bare,
            expansions=tuple(expansions),
        )

    def _single(self) -> str:
        start = self.pos
        close = self.text.find("'", start + 1)
        if close < 0:
            self.blame(start, start + 1, "the quote `'` is never closed")
            self.pos = self.end
            return self.text[start + 1 :]
        self.pos = close + 1
        return self.text[start + 1 : close]

    def _array(self, start: int, found: list[Expansion]) -> None:
        paren = self.pos
        self.mark(start, paren + 1, "array")
        if not self.enter():
            return
        self.pos += 1
        text = self.text
        while True:
            self.lines()
            if self.pos >= self.end:
                self.blame(paren, paren + 1, "the list of the array is never closed")
                break
            char = text[self.pos]
            if char == ")":
                self.pos += 1
                break
            before = self.pos
            element = self.word()
            found.extend(element.expansions)
            if char == "[" and "]" not in element.raw:
                self.draft.unsure = True  # anything may stand in a subscript
            if self.pos == before:
                self.blame(before, before + 1, f"`{char}` cannot stand in the list of an array")
                self.pos += 1
        self.leave()
