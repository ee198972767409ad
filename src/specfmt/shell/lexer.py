"""Words of a shell script: quotes, expansions, heredocs, comments.

One pass from left to right that never goes back, except that the end of `((` has to be looked for to tell
arithmetic from a subshell in a subshell; what all those looks may cost together is bounded by the length of the
text. What cannot be told apart for certain is marked `unsure`, and then nothing is called a syntax error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.shell.nodes import Bashism, Expansion, Heredoc, Problem, Redirect, SimpleCommand, Word
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.shell.nodes import Compound

# Deeper nesting than this is no script that anyone wrote; reading it would exhaust Python's stack.
DEEPEST = 40

PLAIN = re.compile(r"[^ \t\n\r;&|<>()$`\"'\\]+")
_BREAKS = frozenset(" \t\n;&|<>)")
_IN_DOUBLE = re.compile(r'[^"\\$`]+')
_IN_HEREDOC = re.compile(r"[^\\$`]+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PARAMETER = re.compile(r"([#!]?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])(?=[\[:=?+%#/^,@~*}-])")
_OPERATOR = re.compile(r":[-=?+]|[-=?+:]|##?|%%?|//|/#|/%|/|\^\^?|,,?|~~?|@[A-Za-z]")
_WORD_OPERATORS = frozenset((":-", "-", ":=", "=", ":?", "?", ":+", "+"))
_ARRAY_START = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\[[^\]]*\])?\+?=")
_PAREN_OR_QUOTE = re.compile(r"[()'\"\\`]")
_IN_ARITHMETIC = re.compile(r"[^$`A-Za-z0-9_'\"\\]+|[0-9][A-Za-z0-9_#@]*")
_BACKTICKED = re.compile(r"(?:[^`\\]|\\.)*+", re.DOTALL)
_ANSI = re.compile(r"(?:[^'\\]|\\.)*+", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v"}
_BLANKS = re.compile(r"[ \t]+")
_LINE = re.compile(r"[^\n]*")


class Frame:
    """An enclosing construct; becomes one or two words of `Item.context` when the whole text has been read."""

    __slots__ = ("compound", "kind", "parent", "words")

    def __init__(self, kind: str, parent: Frame | None, compound: Compound | None = None) -> None:
        self.kind = kind
        self.parent = parent
        self.compound = compound
        self.words: tuple[str, ...] | None = None if kind else ()

    def context(self) -> tuple[str, ...]:
        """The kinds from the outermost to this one."""
        if self.words is None:
            outer = self.parent.context() if self.parent is not None else ()
            compound = self.compound
            if compound is not None and compound.piped:
                outer = (*outer, "pipeline")
            if compound is not None and compound.background:
                outer = (*outer, "background")
            self.words = (*outer, self.kind)
        return self.words


class Draft:
    """What the readers of a text and of the texts inside it have found so far."""

    __slots__ = ("budget", "commands", "comments", "compounds", "depth", "marks", "problems", "unsure")

    def __init__(self, length: int) -> None:
        self.commands: list[tuple[SimpleCommand, Frame]] = []
        self.compounds: list[tuple[Compound, Frame]] = []
        self.comments: list[Span] = []
        self.marks: list[Bashism] = []
        self.problems: list[Problem] = []
        self.unsure = False
        self.depth = 0
        self.budget = 8 * length + 4096  # characters that may be looked at twice


class WordReader:
    """Reads words at `pos`. `offsets` maps places in `text` to the text that was given; None: the same."""

    def __init__(
        self,
        text: str,
        draft: Draft,
        frame: Frame,
        offsets: Sequence[int] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        self.text = text
        self.end = len(text)
        self.pos = 0
        self.draft = draft
        self.frame = frame
        self.offsets = offsets
        self.quiet = quiet
        self.pending: list[Redirect] = []

    # -- places and findings

    def place(self, start: int, end: int) -> Span:
        """The span in the text that was given."""
        offsets = self.offsets
        return Span(start, end) if offsets is None else Span(offsets[start], offsets[end])

    def blame(self, start: int, end: int, message: str) -> None:
        """Report an error of syntax. Only the first counts."""
        if not self.quiet and not self.draft.problems:
            self.draft.problems.append(Problem(self.place(start, end), message))

    def mark(self, start: int, end: int, what: str, *, silent: bool = False) -> None:
        """Note a bashism."""
        self.draft.marks.append(Bashism(self.place(start, end), what, silent))

    def enter(self) -> bool:
        """Go one level deeper; False, and the rest of the text is given up, where that is too deep."""
        if self.draft.depth >= DEEPEST:
            self.draft.unsure = True
            self.pos = self.end
            return False
        self.draft.depth += 1
        return True

    def leave(self) -> None:
        """Come back from where `enter` went."""
        self.draft.depth -= 1

    def inside(self, start: int, end: int, *, kind: str = "") -> WordReader:
        """A reader of a part of the text whose errors do not count."""
        offsets = range(start, end + 1) if self.offsets is None else self.offsets[start : end + 1]
        frame = Frame(kind, self.frame) if kind else self.frame
        return type(self)(self.text[start:end], self.draft, frame, offsets, quiet=True)

    def run(self, frame: Frame, stop: frozenset[str]) -> str:
        """Read commands; implemented by the reader of commands."""
        raise NotImplementedError

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
                self._backticks(expansions)
                parts.append(text[at : self.pos])
            elif char == "\\":
                bare = True
                self.pos = min(at + 2, end)
                following = text[at + 1 : at + 2]
                parts.append("" if following == "\n" else following or "\\")
            elif char in "<>" and text.startswith("(", at + 1) and not depth:
                bare = True
                self._process(expansions)
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
            elif regex and char in "|<>":
                self.pos += 1
                parts.append(char)
            elif char == "\r" and text[at + 1 : at + 2] not in ("\n", ""):
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
                self._backticks(found, in_quotes=True)
                parts.append(text[at : self.pos])
        return "".join(parts)

    def dollar(self, found: list[Expansion], *, in_quotes: bool = False) -> str:
        """Read what starts with `$`; the text that it stands for in a word."""
        text, start = self.text, self.pos
        following = text[start + 1 : start + 2]
        if following == "{":
            self._braces(found, in_quotes=in_quotes)
        elif following == "(":
            if not (text.startswith("((", start + 1) and self._arithmetic(found, in_quotes=in_quotes)):
                self._substitution(found, in_quotes=in_quotes)
        elif following == "'" and not in_quotes:
            return self._ansi()
        elif following == '"' and not in_quotes:
            self.mark(start, start + 2, '$".."', silent=True)
            self.pos += 1
            return self.double(found)
        elif following == "[" and not in_quotes:
            # Arithmetic of old; anything else that looks like it is not worth an opinion.
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
                self._backticks(found, in_quotes=in_quotes)
            elif char == '"':
                self.double(found)
            elif char == "'" and not literal_quotes:
                close = text.find("'", self.pos + 1)
                if close < 0:
                    self.draft.unsure = True
                self.pos = close + 1 if close >= 0 else end
            else:
                self.pos += 1

    def _substitution(self, found: list[Expansion], *, in_quotes: bool) -> None:
        start = self.pos
        self.pos += 2
        index = len(found)
        self._commands(start, "substitution", "$(")
        found.insert(index, Expansion("command", self.place(start, self.pos), in_quotes=in_quotes))

    def _process(self, found: list[Expansion]) -> None:
        start = self.pos
        sign = self.text[start : start + 2]
        self.mark(start, start + 2, f"{sign} )")
        self.pos += 2
        self._commands(start, "process-substitution", sign)
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

    def _backticks(self, found: list[Expansion], *, in_quotes: bool = False) -> None:
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

    def unescape(self, signs: str) -> None:
        """Take away the backslashes before `signs`: what backticks and `bash -c "..."` do before they are read."""
        parts: list[str] = []
        offsets: list[int] = []
        text = self.text
        outer = self.offsets if self.offsets is not None else range(len(text) + 1)
        at = 0
        while True:
            slash = text.find("\\", at)
            stop = slash if slash >= 0 else len(text)
            parts.append(text[at:stop])
            offsets.extend(outer[at:stop])
            if slash < 0:
                break
            following = text[slash + 1 : slash + 2]
            if following and following in signs:
                parts.append(following)
                offsets.append(outer[slash])
            else:
                parts.append(text[slash : slash + 2])
                offsets.extend(outer[slash : min(slash + 2, len(text))])
            at = min(slash + 2, len(text))
        offsets.append(outer[len(text)])
        self.text = "".join(parts)
        self.offsets = offsets
        self.end = len(self.text)

    # -- arithmetic and arrays

    def double_paren_end(self, start: int) -> int:
        """Where the `))` of the `((` at `start` begins, or -1: then it opens two lists of commands."""
        text, end, depth, at = self.text, self.end, 0, start + 2
        if self.draft.budget <= 0:
            self.draft.unsure = True
            return -1
        stop = min(end, start + 2 + self.draft.budget)
        while True:
            match = _PAREN_OR_QUOTE.search(text, at, stop)
            if match is None:
                self.draft.budget -= stop - start + 1
                return -1
            at = match.end()
            char = match.group()
            if char == "(":
                depth += 1
            elif char == ")":
                if not depth:
                    self.draft.budget -= at - start
                    return match.start() if text.startswith(")", at) else -1
                depth -= 1
            elif char == "\\":
                at += 1
            elif char in "'`":
                close = text.find(char, at, stop)
                if close < 0:
                    self.draft.budget -= stop - start + 1
                    return -1
                at = close + 1

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
                inner._backticks(found, in_quotes=True)
            else:
                inner.pos += 1
        self.leave()

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
            found.extend(self.word().expansions)
            if self.pos == before:
                self.blame(before, before + 1, f"`{char}` cannot stand in the list of an array")
                self.pos += 1
        self.leave()


_PAREN = frozenset((")",))
