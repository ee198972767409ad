"""What all readers share: a place in the text, what has been found so far, and how deep they are.

One pass from left to right that never goes back, except that the end of `((` has to be looked for to tell
arithmetic from a subshell in a subshell; what all those looks may cost together is bounded by the length of the
text. What cannot be told apart for certain is marked `unsure`, and then nothing is called a syntax error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self

from specfmt.shell.nodes import Bashism, Problem
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.shell.nodes import Compound, SimpleCommand

# Deeper nesting than this is no script that anyone wrote; reading it would exhaust Python's stack.
DEEPEST = 40

_PAREN_OR_QUOTE = re.compile(r"[()'\"\\`]")


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


class Reader:
    """Reads `text` from `pos`. `offsets` maps places in `text` to the text that was given; None: the same."""

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
        self.stumbled = False  # an error was met, counted or not

    # -- places and findings

    def place(self, start: int, end: int) -> Span:
        """The span in the text that was given."""
        offsets = self.offsets
        return Span(start, end) if offsets is None else Span(offsets[start], offsets[end])

    def blame(self, start: int, end: int, message: str) -> None:
        """Report an error of syntax. Only the first counts."""
        self.stumbled = True
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

    def inside(self, start: int, end: int, *, kind: str = "") -> Self:
        """A reader of a part of the text whose errors do not count."""
        offsets = range(start, end + 1) if self.offsets is None else self.offsets[start : end + 1]
        frame = Frame(kind, self.frame) if kind else self.frame
        return type(self)(self.text[start:end], self.draft, frame, offsets, quiet=True)

    def run(self, frame: Frame, stop: frozenset[str]) -> str:
        """Read commands; implemented by the reader of commands."""
        raise NotImplementedError

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
