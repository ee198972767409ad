"""Commands, pipes, lists and compounds, by recursive descent on top of the reader of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.lexer import WordReader
from specfmt.shell.nodes import Assignment, Compound, Heredoc, Redirect, SimpleCommand, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.shell.nodes import Expansion, Item
    from specfmt.shell.reader import Draft, Frame

_OPERATOR = re.compile(r";;&|;;|;&|;|&&|&|\|\||\|&|\||\)")
_KEYWORD = re.compile(
    r"(?:if|then|else|elif|fi|for|select|while|until|do|done|case|esac|function|[{}!]|\[\[)"
    r"(?=[ \t\r\n;&|()]|[<>](?!\()|\Z)"
)
_CLOSERS = frozenset(("then", "else", "elif", "fi", "do", "done", "esac", "}"))
_CASE_ENDS = frozenset((";;", ";&", ";;&"))
_UNFINISHED = frozenset(("&&", "||", "|", "|&"))
_LINE_ENDS = frozenset(("", ";", "newline", "&"))
_REDIRECT = re.compile(r"(?:([0-9]+)|\{[A-Za-z_][A-Za-z0-9_]*\})?(&>>|&>|<<<|<<-|<<|<&|<>|<|>>|>&|>\||>)")
_REDIRECT_START = frozenset("<>&{0123456789")
_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(\[[^\]]*\])?(\+?=)")
_FUNCTION_PARENS = re.compile(r"[ \t]*\([ \t]*\)")
_TIMED = re.compile(r"time[ \t]+(?:-p[ \t]+)?(?=[({!][ \t\n(]|\[\[|(?:if|for|while|until|case|select)[ \t])")
_COPROC = re.compile(r"coproc[ \t]+(?:[A-Za-z_][A-Za-z0-9_]*[ \t]+(?=[({]))?")


class CommandReader(WordReader):
    """Reads lists of commands into the draft."""

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
        self.expected: list[frozenset[str]] = []
        self.count = 0  # items of the list that `run` has read last

    # -- lists

    def run(self, frame: Frame, stop: frozenset[str]) -> str:
        """Read a list up to a word or sign of `stop`, or of an enclosing construct; return it, not consumed.

        The empty string means the end of the text.
        """
        text, end = self.text, self.end
        outer = self.frame
        self.frame = frame
        self.expected.append(stop)
        before = found = ""
        sign_at = self.pos
        last: Item | None = None
        joined: list[Item] = []  # the running `&&` and `||` list
        glued = False  # a compound has ended: only an operator or a closing word can follow
        count = 0
        while True:
            self.blanks()
            if self.pos >= end:
                break
            at = self.pos
            if text[at] == "\n":
                if last is not None and not before:
                    before = "newline"
                self.newline()
                glued = False
                continue
            sign = None if text.startswith("&>", at) else _OPERATOR.match(text, at)
            if sign:
                found = sign.group()
                if found == ")" or found in _CASE_ENDS:
                    if self._wanted(found):
                        break
                    self.blame(at, sign.end(), f"unexpected `{found}`")
                elif last is None or before:
                    self.blame(at, sign.end(), f"no command stands before `{found}`")
                else:
                    if found == "&":
                        for item in joined:
                            item.background = True
                    elif found == "|&":
                        self.mark(at, sign.end(), "|&")
                    before, sign_at = found, at
                self.pos = sign.end()
                found = ""
                glued = False
                continue
            keyword = _KEYWORD.match(text, at)
            if keyword and keyword.group() in _CLOSERS:
                found = keyword.group()
                if self._wanted(found):
                    break
                self.blame(at, keyword.end(), f"unexpected `{found}`")
                self.pos = keyword.end()
                found = ""
                glued = False
                continue
            if glued:
                self.blame(at, at + 1, "a `;` or a line break is missing before this")
            item = self._item(frame)
            glued = isinstance(item, Compound) or (bool(item.words) and item.words[0].raw in ("[[", "(("))
            if before in _LINE_ENDS:
                joined = []
            joined.append(item)
            item.before = before
            if last is not None:
                last.after = before
            last = item
            before = ""
            count += 1
        if before in _UNFINISHED:
            self.blame(sign_at, sign_at + len(before), f"nothing follows `{before}`")
        if last is not None and before == "&":
            last.after = "&"
        self.expected.pop()
        self.frame = outer
        self.count = count
        return found

    def _wanted(self, sign: str) -> bool:
        return any(sign in stop for stop in self.expected)

    def _item(self, frame: Frame) -> SimpleCommand | Compound:
        start = self.pos
        negated = False
        timed = _TIMED.match(self.text, self.pos)
        if timed:
            self.pos = timed.end()
        elif self.text.startswith("coproc", self.pos):
            coproc = _COPROC.match(self.text, self.pos)
            if coproc:
                self.mark(self.pos, self.pos + 6, "coproc")
                self.draft.unsure = True
                self.pos = coproc.end()
        while True:
            keyword = _KEYWORD.match(self.text, self.pos)
            word = keyword.group() if keyword else ""
            if word != "!":
                break
            negated = not negated
            self.pos += 1
            self.blanks()
        item: SimpleCommand | Compound
        if word == "[[":
            item = self._test(frame)
        elif word and word not in _CLOSERS:
            item = self._compound(frame, word)
        elif self.text.startswith("(", self.pos):
            close = self.double_paren_end(self.pos) if self.text.startswith("((", self.pos) else -1
            item = self._arithmetic_command(frame, close) if close >= 0 else self._compound(frame, "(")
        else:
            item = self._simple(frame)
        item.negated = negated
        if negated:
            item.span = item.span._replace(start=self.place(start, start).start)
        return item

    # -- simple commands

    def _simple(self, frame: Frame) -> SimpleCommand | Compound:
        text, end, start = self.text, self.end, self.pos
        words: list[Word] = []
        assignments: list[Assignment] = []
        redirects: list[Redirect] = []
        stop = start
        while True:
            self.blanks()
            if self.pos >= end:
                break
            at = self.pos
            char = text[at]
            if char in _REDIRECT_START and self._redirect(redirects):
                stop = self.pos
                continue
            if char in ";&|)\n":
                break
            if char == "(":
                if len(words) == 1 and not assignments and not redirects:
                    parens = _FUNCTION_PARENS.match(text, at)
                    if parens:
                        self.pos = parens.end()
                        return self._function(frame, start, words[0])
                self.blame(at, at + 1, "unexpected `(`")
                self.pos += 1
                continue
            word = self.word()
            if self.pos == at:  # a sign that no word can start with
                self.pos += 1
                continue
            stop = self.pos
            match = None if words else _ASSIGNMENT.match(word.raw)
            if match:
                assignments.append(_assignment(word, match))
            else:
                words.append(word)
        stop = max(stop, start)
        command = SimpleCommand(self.place(start, stop), tuple(words), tuple(assignments), tuple(redirects))
        self.draft.commands.append((command, frame))
        return command

    def _redirect(self, redirects: list[Redirect]) -> bool:
        text, start = self.text, self.pos
        match = _REDIRECT.match(text, start)
        if match is None:
            return False
        number, operator = match.groups()
        if operator in ("<", ">") and text.startswith("(", match.end()):
            return False
        sign_at = match.start(2)
        self.pos = match.end()
        self.blanks()
        if self.pos >= self.end or (
            text[self.pos] in ";&|)\n<>(" and not text.startswith(("<(", ">("), self.pos)
        ):
            self.blame(sign_at, match.end(), f"nothing follows the redirection `{operator}`")
            return True
        target = self.word()
        redirect = Redirect(
            operator, target, int(number[:9]) if number else None, self.place(start, self.pos)
        )
        redirects.append(redirect)
        if operator == "<<<":
            self.mark(sign_at, match.end(), "<<<")
        elif operator in ("&>", "&>>"):
            self.mark(sign_at, match.end(), operator, silent=True)
        elif operator in ("<<", "<<-"):
            here = self.place(self.pos, self.pos)
            redirect.heredoc = Heredoc(target.text, target.raw != target.text, here, (), closed=False)
            self.pending.append(redirect)
        elif operator == ">&" and target.static and not (target.text.isdigit() or target.text in ("-", "")):
            self.mark(sign_at, match.end(), ">&")
        return True

    def _test(self, frame: Frame) -> SimpleCommand:
        """`[[ ... ]]`: no operator in there splits commands."""
        text, end, start = self.text, self.end, self.pos
        self.mark(start, start + 2, "[[")
        words = [self.word()]
        closed = False
        while True:
            self.lines()
            at = self.pos
            if at >= end:
                break
            if text.startswith(("&&", "||"), at):
                words.append(self._sign(at, 2))
            elif words[-1].raw != "=~" and (
                text[at] in "()" or (text[at] in "<>" and not text.startswith("(", at + 1))
            ):
                words.append(self._sign(at, 1))
            elif text[at] in ";&|" and not (text[at] == "|" and words[-1].raw == "=~"):
                break
            else:
                words.append(self.word(regex=words[-1].raw == "=~"))
                if self.pos == at:
                    self.pos += 1
                    words.pop()
                if text[at : self.pos] == "]]":
                    closed = True
                    self.draft.unsure = (
                        self.draft.unsure or len(words) == 2
                    )  # bash loses its way after `[[ ]]`
                    break
        if not closed:
            self.blame(start, start + 2, "`[[` has no `]]`")
        return self._finish(frame, start, words)

    def _sign(self, at: int, length: int) -> Word:
        self.pos = at + length
        raw = self.text[at : self.pos]
        return Word(self.place(at, self.pos), raw, raw)

    def _arithmetic_command(self, frame: Frame, close: int) -> SimpleCommand:
        start = self.pos
        self.mark(start, start + 2, "((")
        return self._finish(frame, start, self._arithmetic_words(close))

    def _arithmetic_words(self, close: int) -> list[Word]:
        start = self.pos
        found: list[Expansion] = []
        self.arithmetic(start + 2, close, found)
        raw = self.text[start + 2 : close]
        inner = Word(self.place(start + 2, close), raw, raw, expansions=tuple(found))
        return [self._sign(start, 2), inner, self._sign(close, 2)]

    def _finish(self, frame: Frame, start: int, words: list[Word]) -> SimpleCommand:
        redirects = self._redirects()
        stop = max(words[-1].span.end, redirects[-1].span.end if redirects else 0)
        span = self.place(start, start)._replace(end=stop)
        command = SimpleCommand(span, tuple(words), (), redirects)
        self.draft.commands.append((command, frame))
        return command

    def _redirects(self) -> tuple[Redirect, ...]:
        """Those after a compound."""
        redirects: list[Redirect] = []
        while True:
            self.blanks()
            if (
                self.pos >= self.end
                or self.text[self.pos] not in _REDIRECT_START
                or not self._redirect(redirects)
            ):
                return tuple(redirects)

    def _compound(self, frame: Frame, word: str) -> Compound:
        """Read what starts with the reserved word or `(` at `pos`; implemented by the reader of compounds."""
        raise NotImplementedError

    def _function(self, frame: Frame, start: int, name: Word) -> Compound:
        """Read the body of a function whose head ends at `pos`; implemented by the reader of compounds."""
        raise NotImplementedError


def _assignment(word: Word, match: re.Match[str]) -> Assignment:
    name, subscript, operator = match.groups()
    cut = match.end()
    raw = word.raw[cut:]
    value = None
    if raw:
        expansions = tuple(found for found in word.expansions if found.span.start >= word.span.start + cut)
        quoted = len(raw) > 1 and raw[0] in "'\"" and raw[-1] == raw[0] and raw.count(raw[0]) == 2
        span = word.span._replace(start=word.span.start + cut)
        value = Word(span, raw, word.text[cut:], quoted=quoted, expansions=expansions)
    return Assignment(name, value, word.span, operator, array=bool(subscript) or raw.startswith("("))
