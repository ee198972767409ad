"""One token after the other, in the order of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.formatting.layout import AS_IS, Gap, Level

if TYPE_CHECKING:
    from specfmt.formatting.layout import Layout
    from specfmt.syntax.nodes import Mapping, Scalar, Sequence

_NO_GAP = ("", " ")
_USUAL_END = ("\n", "\r\n")
_USUAL_PART = ("\n\n", "\r\n\r\n")
_BLANK = frozenset(" \t\r\n")
_GAP = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")


class LostError(Exception):
    """The walk came to a token that the tree does not know of: a mistake of ours, or a text not made by our parser."""


def astray(at: int) -> LostError:
    """The error of a token that nobody expects."""
    return LostError(f"no token is expected at offset {at}")


class Tokens:
    """A place in the text, and what was seen last.

    Attributes:
        cursor: the end of the last token.
        fresh: the last token begins its line.
        line: inside brackets, the column of the line's first token.
        opened: the last token opens something.
        joins: what comes next stands on the same line: the last token is a dash, or one inside brackets.
        alone: what comes next begins a line: a part of a collection in brackets that takes several.
        kept: the last token takes blank lines behind it for its own.
        closed: the blocks that ended behind the last token.
    """

    __slots__ = (
        "alone",
        "closed",
        "cursor",
        "dents",
        "fresh",
        "gaps",
        "joins",
        "kept",
        "layout",
        "line",
        "opened",
        "text",
    )

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.text = layout.text
        self.dents = layout.dents
        self.gaps = layout.gaps
        self.cursor = 1 if self.text.startswith("\ufeff") else 0
        self.closed: list[Level] = []
        self.opened = True
        self.joins = self.alone = self.kept = False
        self.fresh = False
        self.line = 0

    def take(
        self,
        start: int,
        length: int,
        indent: int,
        space: int,
        *,
        section: bool = False,
        last: bool = False,
        old: int = -1,
    ) -> None:
        """Take the next token, and record the stretch before it unless it is as it should be.

        Args:
            start: where the token starts.
            length: its length.
            indent: its column if it begins its line.
            space: the blanks before it if it does not.
            section: a blank line sets it off.
            last: there is no token but the end of the text.
            old: its column now; where it is not given it is found out.
        """
        began, text = self.cursor, self.text
        gap = text[began:start]
        self.cursor = start + length
        opened, kept, joins, alone = self.opened, self.kept, self.joins, self.alone
        self.opened = self.kept = self.joins = self.alone = False
        first = began == 0 or (began == 1 and text[0] == "\ufeff")
        commented = "#" in gap
        broken = "\n" in gap and (commented or not joins)
        self.fresh = broken or first or alone
        levels: tuple[Level, ...] = ()
        if self.closed:
            levels = tuple(self.closed)
            self.closed.clear()
        if first:
            if not gap:
                return
        elif alone and not broken:
            self.layout.breaks.append((began, start, indent))
            return
        elif not broken:
            if gap == " " * space or (space == AS_IS and gap in _NO_GAP):
                return
        elif last or section:
            if gap in (_USUAL_PART if section else _USUAL_END):
                return
        else:
            line = began + 2 if gap[0] == "\r" else began + 1
            if text[line - 1] == "\n" and not text[line:start].strip(" "):
                if start - line != indent:
                    self.dents.append((line, start, indent))
                return
        if old < 0 and commented:
            old = self.column(start)
        self.gaps.append(
            Gap(began, start, Level(old, indent), space, broken, levels, opened, kept, section, first, last)
        )

    def next(self) -> int:
        """Where the next token starts."""
        at = self.cursor
        text = self.text
        first = text[at : at + 1]
        if first == " ":
            second = text[at + 1 : at + 2]
            if second not in _BLANK and second != "#":
                return at + 1
        elif first and first not in _BLANK and first != "#":
            return at
        found = _GAP.match(text, at)
        return found.end() if found else at

    def ends_word(self, at: int) -> bool:
        """Tell whether an indicator that ends there is one."""
        return at >= len(self.text) or self.text[at] in _BLANK

    def column(self, at: int) -> int:
        """How many characters stand before an offset on its line; a byte order mark is none."""
        text = self.text
        start = text.rfind("\n", 0, at) + 1
        if start == 0 and text.startswith("\ufeff"):
            start = 1
        return at - start

    def properties(
        self,
        node: Scalar | Mapping | Sequence,
        indent: int,
        space: int,
        *,
        section: bool = False,
        old: int = -1,
    ) -> None:
        """Take the tag and the anchor of a node, in whatever order they stand."""
        text = self.text
        for _ in range((node.tag is not None) + (node.anchor is not None)):
            at = self.next()
            if text[at : at + 1] == "&" and node.anchor is not None:
                length = len(node.anchor) + 1
            elif node.tag is not None and text.startswith(node.tag, at):
                length = len(node.tag)
            else:
                raise astray(at)
            self.take(at, length, indent, space, section=section, old=old)
            section, space = False, 1
