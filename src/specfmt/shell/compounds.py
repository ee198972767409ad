"""if, loops, case, groups and functions."""

from __future__ import annotations

import re

from specfmt.shell.grammar import CommandReader
from specfmt.shell.lexer import PLAIN
from specfmt.shell.nodes import Compound, Word
from specfmt.shell.reader import Frame

_IN = re.compile(r"in(?=[ \t\r\n;&|<>()]|\Z)")
_COMPOUND_START = re.compile(r"\(|(?:\{|\[\[|if|for|select|while|until|case)(?=[ \t\r\n;&|<>()]|\Z)")
_EMPTY_PARENS = re.compile(r"[ \t]*\([ \t]*\)")
_CASE_STOPS = frozenset((";;", ";&", ";;&", "esac"))
# Those after the first are there to tell at once which word is missing.
_THEN = frozenset(("then", "elif", "else", "fi"))
_DO = frozenset(("do", "done"))
_DONE = frozenset(("done",))
_BRANCH = frozenset(("elif", "else", "fi"))
_FI = frozenset(("fi",))
_BRACE = frozenset(("}",))
_PAREN = frozenset((")",))


class ScriptReader(CommandReader):
    """Reads everything."""

    def _compound(self, frame: Frame, word: str) -> Compound:
        start = self.pos
        if word == "function":
            return self._function_word(frame)
        kind = _KINDS[word]
        compound = Compound(kind, self.place(start, start + len(word)))
        if self.enter():
            self.pos += len(word)
            self.draft.compounds.append((compound, frame))
            if word == "(":
                self._enclosed(compound, frame, start, _PAREN)
            elif word == "{":
                self._enclosed(compound, frame, start, _BRACE)
            elif word == "if":
                self._if(compound, frame, start)
            elif word == "case":
                self._case(compound, frame, start)
            elif word in ("while", "until"):
                self._while(compound, frame, start, word)
            else:
                self._for(compound, frame, start, word)
            self._close(compound, start)
            self.leave()
        return compound

    def _close(self, compound: Compound, start: int) -> None:
        stop = self.pos
        compound.redirects = self._redirects()
        end = compound.redirects[-1].span.end if compound.redirects else self.place(stop, stop).end
        compound.span = self.place(start, start)._replace(end=max(end, compound.span.end))

    def _enclosed(self, compound: Compound, frame: Frame, start: int, stop: frozenset[str]) -> None:
        closer = next(iter(stop))
        opener = self.text[start]
        found = self.run(Frame(compound.kind, frame, compound), stop)
        if found != closer:
            self.blame(start, start + 1, f"`{opener}` has no `{closer}`")
            return
        self._need(start, 1, opener, closer)
        self.pos += 1

    def _need(self, start: int, length: int, opener: str, closer: str) -> None:
        """Report a list without any command, which no shell accepts."""
        if not self.count:
            self.blame(start, start + length, f"no command stands between `{opener}` and `{closer}`")

    def _if(self, compound: Compound, frame: Frame, start: int) -> None:
        at, word = start, "if"
        while True:
            found = self.run(Frame("condition", frame, compound), _THEN)
            if found != "then":
                self.blame(at, at + len(word), f"`{word}` has no `then`")
                if found not in _BRANCH:
                    return
            else:
                self._need(at, len(word), word, "then")
                at, word = self.pos, "then"
                self.pos += 4
                found = self.run(Frame("if", frame, compound), _BRANCH)
                if found not in _BRANCH:
                    self.blame(start, start + 2, "`if` has no `fi`")
                    return
                self._need(at, 4, word, found)
            at, word = self.pos, found
            self.pos += len(found)
            if found == "fi":
                return
            if found == "else":
                break
        found = self.run(Frame("if", frame, compound), _FI)
        if found != "fi":
            self.blame(start, start + 2, "`if` has no `fi`")
            return
        self._need(at, 4, "else", "fi")
        self.pos += 2

    def _while(self, compound: Compound, frame: Frame, start: int, word: str) -> None:
        found = self.run(Frame("condition", frame, compound), _DO)
        if found != "do":
            self.blame(start, start + 5, f"`{word}` has no `do`")
            self.pos += len(found) if found == "done" else 0
            return
        self._need(start, 5, word, "do")
        self._body(compound, frame, start, word)

    def _body(self, compound: Compound, frame: Frame, start: int, word: str) -> None:
        """`do ... done`, at `do`."""
        at = self.pos
        self.pos += 2
        if self.run(Frame("loop", frame, compound), _DONE) != "done":
            self.blame(start, start + len(word), f"`{word}` has no `done`")
            return
        self._need(at, 2, "do", "done")
        self.pos += 4

    def _for(self, compound: Compound, frame: Frame, start: int, word: str) -> None:
        text = self.text
        if word == "select":
            self.mark(start, start + 6, "select")
        self.blanks()
        words: list[Word] = []
        if text.startswith("((", self.pos):
            close = self.double_paren_end(self.pos)
            self.mark(self.pos, self.pos + 2, "for ((")
            if close < 0:
                self.draft.unsure = True
            else:
                words = self._arithmetic_words(close)[1:2]
        elif self.pos < self.end and text[self.pos] not in ";&|()<>\n":
            compound.name = self.word()
            self.lines()
            match = _IN.match(text, self.pos)
            if match:
                self.pos = match.end()
                words = self._list_words()
        else:
            self.blame(start, start + len(word), f"`{word}` names no variable")
        compound.words = tuple(words)
        self.blanks()
        if text.startswith(";", self.pos) and not text.startswith(";;", self.pos):
            self.pos += 1
        self.lines()
        if text.startswith("{", self.pos):
            opened = self.pos
            self.pos += 1
            if self.run(Frame("loop", frame, compound), _BRACE) == "}":
                self.pos += 1
            else:
                self.blame(opened, opened + 1, "`{` has no `}`")
            return
        do = text.startswith("do", self.pos)
        following = PLAIN.match(text, self.pos)
        if not do or (following and following.group() != "do"):
            self.blame(start, start + len(word), f"`{word}` has no `do`")
            return
        self._body(compound, frame, start, word)

    def _list_words(self) -> list[Word]:
        words: list[Word] = []
        while True:
            self.blanks()
            at = self.pos
            if at >= self.end or (
                self.text[at] in ";&|)\n<>(" and not self.text.startswith(("<(", ">("), at)
            ):
                return words
            words.append(self.word())
            if self.pos == at:
                self.pos += 1
                words.pop()

    def _case(self, compound: Compound, frame: Frame, start: int) -> None:
        text = self.text
        words = self._list_words_of_case()
        self.lines()
        match = _IN.match(text, self.pos)
        compound.words = tuple(words)
        if match is None:
            self.blame(start, start + 4, "`case` has no `in`")
            return
        self.pos = match.end()
        while True:
            self.lines()
            at = self.pos
            if at >= self.end:
                break
            plain = PLAIN.match(text, at)
            if plain and plain.group() == "esac":
                self.pos += 4
                return
            if text[at] == "(":
                self.pos += 1
            if not self._patterns(words):
                self.blame(at, at + 1, "the pattern of `case` has no `)`")
                return
            compound.words = tuple(words)
            found = self.run(Frame("case", frame, compound), _CASE_STOPS)
            if found not in _CASE_STOPS:
                break
            if found in (";&", ";;&"):
                self.mark(self.pos, self.pos + len(found), found)
            self.pos += len(found)
            if found == "esac":
                return
        self.blame(start, start + 4, "`case` has no `esac`")

    def _list_words_of_case(self) -> list[Word]:
        self.blanks()
        if self.pos >= self.end or self.text[self.pos] in ";&|)\n(":
            return []
        at = self.pos
        word = self.word()
        return [word] if self.pos > at else []

    def _patterns(self, words: list[Word]) -> bool:
        """Read patterns with their `)`."""
        text = self.text
        while True:
            self.blanks()
            at = self.pos
            if at >= self.end:
                return False
            char = text[at]
            if char == ")":
                self.pos += 1
                return True
            if char == "|":
                self.pos += 1
                continue
            if char in ";&\n(<>":
                return False
            word = self.word()
            if self.pos == at:
                return False
            words.append(word)

    # -- functions

    def _function_word(self, frame: Frame) -> Compound:
        start = self.pos
        self.mark(start, start + 8, "function")
        self.pos += 8
        self.blanks()
        if self.pos >= self.end or self.text[self.pos] in ";&|()\n":
            self.blame(start, start + 8, "`function` has no name")
            return Compound("function", self.place(start, self.pos))
        name = self.word()
        parens = _EMPTY_PARENS.match(self.text, self.pos)
        if parens:
            self.pos = parens.end()
        return self._function(frame, start, name)

    def _function(self, frame: Frame, start: int, name: Word) -> Compound:
        compound = Compound("function", self.place(start, self.pos))
        compound.name = name
        if not self.enter():
            return compound
        self.draft.compounds.append((compound, frame))
        self.lines()
        match = _COMPOUND_START.match(self.text, self.pos)
        inner = Frame("function", frame, compound)
        if (match and match.group() == "[[") or self.text.startswith("((", self.pos):
            self._item(inner)
        elif match:
            self._compound(inner, match.group())
        elif self.pos >= self.end or self.text[self.pos] in ";&|)":
            self.blame(start, start + len(name.raw), "the function has no body")
        else:  # some shells take any command for a body
            self._item(inner)
        compound.span = self.place(start, self.pos)
        self.leave()
        return compound


_KINDS = {
    "(": "subshell",
    "{": "group",
    "if": "if",
    "case": "case",
    "for": "for",
    "select": "select",
    "while": "loop",
    "until": "loop",
}
