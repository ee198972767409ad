"""What stands between the tokens of a YAML text, and what of it is not as it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Scalar

STEP = 2  # columns of one step of indentation
AS_IS = -1  # for a space that is left as it is


class Level(NamedTuple):
    """The column of the entries or items of a block, before and after; -1 before where any comment belongs to it."""

    old: int
    new: int


class Gap(NamedTuple):
    """A stretch between two tokens that is not, or may not be, as it should be.

    Attributes:
        start: the end of the token before.
        end: the start of the token behind, or of nothing at the end of the text.
        level: of the token behind, if it begins its line.
        space: how many blanks stand before the token behind on the same line; `AS_IS` for as many as there are, at most one.
        broken: the stretch holds a line break that stays.
        levels: of the blocks that end here, the innermost first: where comments in the stretch may belong.
        opened: the token before opens something (`:`, `-`, a bracket), so nothing comes between it and its content.
        kept: the token before is a block of lines that takes blank lines behind it for its own (`|+`).
        section: behind it stands a part of the file that a blank line sets off.
        first: nothing stands before it.
        last: nothing stands behind it.
    """

    start: int
    end: int
    level: Level
    space: int
    broken: bool
    levels: tuple[Level, ...]
    opened: bool
    kept: bool
    section: bool
    first: bool
    last: bool


class Folded(NamedTuple):
    """A plain or quoted scalar over several lines; its lines behind the first move `by`, but not left of `least`."""

    node: Scalar
    by: int
    least: int


class Block(NamedTuple):
    """A literal or folded scalar with content.

    Attributes:
        node: the scalar.
        header: the end of its header, `|2-`.
        old: the column of the block that holds it.
        new: where that block will stand.
    """

    node: Scalar
    header: int
    old: int
    new: int


class Layout:
    """What the passes look at.

    Attributes:
        text: the whole text.
        dents: what is odd in its indentation alone, as the most are: where the line starts, where its token does, and
            the column where it shall.
        gaps: all else that is odd between tokens, in the order of the text.
        breaks: where a line shall begin in the middle of one: the end of a token, the start of the next, its column.
        folded: scalars over several lines.
        blocks: literal and folded scalars.
        quoted: scalars in quotes; of those inside brackets and braces the ones in single quotes.
    """

    __slots__ = ("blocks", "breaks", "dents", "folded", "gaps", "quoted", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.dents: list[tuple[int, int, int]] = []
        self.gaps: list[Gap] = []
        self.breaks: list[tuple[int, int, int]] = []
        self.folded: list[Folded] = []
        self.blocks: list[Block] = []
        self.quoted: list[Scalar] = []
