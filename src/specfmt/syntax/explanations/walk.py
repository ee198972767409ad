"""A walk over the lines of a text as their author meant them, which collects what looks wrong.

It is no parser: it goes on behind every mistake at the next line that must be a new entry, and trusts the
indentation more than quotes and brackets. Whoever calls it knows from the real parser where reading stopped, and
takes the first suspect that can have stopped it there.
"""

from __future__ import annotations

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING

from specfmt.syntax.explanations import layout, marks, tabs, values
from specfmt.syntax.explanations.flow import quote_extent
from specfmt.syntax.explanations.lines import Line, next_filled
from specfmt.syntax.explanations.quoting import source_end
from specfmt.syntax.explanations.value_walk import Frame, Plain, ValueWalk, is_dash
from specfmt.syntax.explanations.values import Spot
from specfmt.syntax.explanations.wording import spaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.nodes import SyntaxProblem

_KEY = re.compile(r"[ \t]*:(?=[ \t]|$)")
_ALIAS_KEY = re.compile(r"\*[\w-]+[ \t]+:(?=[ \t]|$)")
_ITEM = re.compile(r"-[ ]+(?=[\w-]+:(?:\s|$))")  # a list item that is a mapping, up to its first key
_RULE = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")


class Walk(ValueWalk):
    """One walk; `suspects` is the result, in the order of the text."""

    def __init__(self, text: str, lines: list[Line], last: int) -> None:
        """Walk over `lines[0]` to `lines[last]`."""
        super().__init__(text, lines, last)
        self.ended = False
        at = 0
        while at <= last:
            at = self._line(at)

    def _line(self, index: int) -> int:
        text, line = self.text, self.lines[index]
        if line.blank:
            return index + 1
        first = text[line.first]
        if first == "#":
            return index + 1
        if self.ended and first != "%" and not _RULE.match(text, line.start, line.end):
            self.ended = False
            self.suspect(index, partial(marks.after_end, text, line))
        if line.column == 0 and first in "-.%" and (after := self._document(index, line)):
            return after
        column = line.column
        if "\t" in text[line.start : line.first]:
            column = self._tab(index, line)
        if self.plain is not None:
            if column > self.plain.column:
                return self._continuation(index, line)
            self.plain = None
        return self._entry(index, line, column)

    def _document(self, index: int, line: Line) -> int:
        """Directives and the marks `---` and `...`; 0 where the line is none of them."""
        text = self.text
        if text[line.start] == "%":
            if self.frames or self.plain:
                return 0
            self.suspect(index, partial(marks.directive, text, line), self.end_after(index))
            return index + 1
        mark = _RULE.match(text, line.start, line.end)
        if mark is None:
            return 0
        self.frames = []
        self.plain = None
        rest = mark.end()
        while rest < line.end and text[rest] in " \t":
            rest += 1
        self.ended = ended = mark.group() == "..."
        if rest < line.end and text[rest] != "#":
            if ended:
                self.suspect(index, partial(marks.junk, text, rest, line.end))
                return index + 1
            return self.read_value(index, Spot(rest, line.end, -1, item=False, name=""))
        return index + 1

    def _tab(self, index: int, line: Line) -> int:
        """A line that is indented with a tab: say so, and guess where it was meant to stand."""
        text, lines, frames = self.text, self.lines, self.frames
        dash = is_dash(text, line.first, line.end)
        pending = bool(frames) and frames[-1].pending
        # Where a list item, or else a key, can stand below what is open: the outermost first.
        possible = [frame.column for frame in frames if frame.dashes == dash]
        if pending:
            possible.append(frames[-1].column + 2)
        opens = text[line.first : line.end].rstrip().endswith(":")
        if opens and not dash:
            guess, sure = self._before(index, line, possible)
        else:
            guess = self._beside(index, line, dash=dash)
            # Its neighbour tells the innermost block; further out it may just as well end that block.
            sure = (len(possible) == 1 and not opens) or (
                guess is not None and guess >= max(possible, default=0)
            )
        if not sure and possible and possible[-1] in self._written(line):
            guess, sure = possible[-1], True
        if guess is None:
            depth = text.count("\t", line.start, line.first)
            if possible and (sure or pending):
                guess = possible[-1]
            elif frames:
                guess = frames[depth if len(frames) > depth else -1].column
            else:
                guess = 0
        self.suspect(index, partial(tabs.tab_indent, text, lines, index, guess, sure=sure))
        return guess

    def _before(self, index: int, line: Line, possible: list[int]) -> tuple[int | None, bool]:
        """Where a key stands whose value begins below it, and whether its own indentation says so too."""
        text, lines = self.text, self.lines
        follower = next_filled(lines, index)
        below = lines[follower] if follower < len(lines) else line
        if below is line or "\t" in text[below.start : below.first]:
            return None, len(possible) == 1
        dash = is_dash(text, below.first, below.end)
        above = [column for column in possible if column < below.column + dash]
        if not above:
            return None, False
        guess = max(above)
        depth = text.count("\t", line.start, line.first)
        said = guess in self._written(line) or sorted(set(possible)).index(guess) == depth
        step = below.column - guess
        return guess, len(possible) == 1 or (said and step in (0, self._unit))

    @cached_property
    def _unit(self) -> int:
        return tabs.indent_unit(self.lines, self.text)

    def _written(self, line: Line) -> tuple[int, int]:
        """How far a line is indented where a tab is worth one step, or goes on to the next one."""
        unit = self._unit
        lead = self.text[line.start : line.first]
        return len(lead.expandtabs(unit)), len(lead) + lead.count("\t") * (unit - 1)

    def _beside(self, index: int, line: Line, *, dash: bool) -> int | None:
        """Where the line below says that a line indented with tabs stands: it goes on with the item, or with the block."""
        text, lines = self.text, self.lines
        follower = next_filled(lines, index)
        below = lines[follower] if follower < len(lines) else None
        if below is None or "\t" in text[below.start : below.first]:
            return None
        pending = self.frames[-1].column if self.frames and self.frames[-1].pending else None
        below_dash = is_dash(text, below.first, below.end)
        item = _ITEM.match(text, line.first, line.end) if dash and not below_dash else None
        if item is not None and pending is not None:
            column = below.column - (item.end() - line.first)
            opens = text[line.first : line.end].rstrip().endswith(":")  # then what is below may be its value
            return column if column >= pending and not opens else None
        if below_dash != dash or tabs.only_tabs(text, lines[max(0, index - 1) : follower + 1]):
            return None
        if below.column in [frame.column for frame in self.frames]:
            return below.column
        return below.column if pending is not None and below.column > pending else None

    def _continuation(self, index: int, line: Line) -> int:
        """A further line of a plain scalar; a key or a `: ` in it stops every parser."""
        text, plain = self.text, self.plain
        if plain is None:  # pragma: no cover
            return index + 1
        colon = values.colon_in(text, line.first, self.before_comment(line.first, line.end))
        if colon < 0:
            return index + 1
        self.suspect(index, partial(self._colon_below, plain, index, colon))
        self.plain = None
        if not plain.keyed and self.lines[plain.line].column == line.column:
            self.frames.append(Frame(line.column, "", dashes=False))
        return self._entry(index, line, line.column) if not plain.keyed else index + 1

    def _colon_below(self, plain: Plain, index: int, colon: int) -> SyntaxProblem:
        text, lines = self.text, self.lines
        opened, line = lines[plain.line], lines[index]
        raw = text[plain.start : opened.end].rstrip()
        for at in range(plain.line + 1, index + 1):
            between = lines[at]
            if is_dash(text, between.first, between.end) and not between.blank:
                expected = max(plain.column, 0)
                around = f"the items above it by {spaces(expected)}"
                return layout.misindented(text, lines, at, (expected,), around)
        simple = re.match(r"[\w.-]+:(?=[ \t]|$)", text[line.first : line.end]) is not None
        if not plain.keyed and opened.first == plain.start and simple:
            deeper = line.column > opened.column
            return layout.no_colon(text, opened, plain.start, deeper=deeper)
        dashed = layout.no_blank(text, opened, fixable=line.column == opened.column + 2)
        if dashed is not None:
            return dashed
        if simple and plain.keyed:
            return layout.key_below_value(
                text, line, colon, plain_owner(text, opened), value=raw, column=max(plain.column, 0)
            )
        if simple and re.fullmatch(r"[\w.-]+", raw):
            own = plain.start - opened.start
            if line.column <= own:
                around = f"below the list item `{raw}`, which is a plain text"
                return layout.misindented(text, lines, index, (), around)
            return layout.no_colon(text, opened, plain.start, deeper=True)
        item = is_dash(text, opened.first, opened.end)
        end = source_end(text, line.first, line.end)
        return values.colon_in_lines(text, plain.start, end, colon, item=item, column=plain.column)

    def _entry(self, index: int, line: Line, column: int) -> int:
        """A line that begins an entry: dashes, a key, or a value on its own line."""
        text = self.text
        at = line.first
        shift = column - line.column
        inline = False
        while is_dash(text, at, line.end):
            self._enter(index, at, at - line.start + shift, dashes=True, inline=inline, name=self._above())
            inline = True
            self.frames[-1].pending = True
            self.frames[-1].last = ""
            behind = at + 1
            at = behind
            while at < line.end and text[at] in " \t":
                at += 1
            if at >= line.end or text[at] == "#":
                return index + 1
            if "\t" in text[behind:at]:
                tab = text.index("\t", behind)
                self.suspect(index, partial(tabs.tab_inside, text, tab, "-"))
        after = self.skip_properties(at, line.end)
        colon = self._key(after, line.end)
        if colon >= 0:
            return self._keyed(index, line, at, colon, at - line.start + shift, inline=inline)
        if inline:
            self.frames[-1].pending = False
            return self.read_value(
                index, Spot(after, line.end, self.frames[-1].column, item=True, name=self._above())
            )
        return self._loose(index, line, column)

    def _keyed(self, index: int, line: Line, at: int, colon: int, column: int, *, inline: bool) -> int:
        text = self.text
        item = at
        name = text[at:colon].strip().strip("\"'")
        self._enter(index, at, column, dashes=False, inline=inline, name=name)
        frame = self.frames[-1]
        frame.name = name
        frame.last = ""
        value = colon + 1
        while value < line.end and text[value] in " \t":
            value += 1
        value = self.skip_properties(value, line.end)
        frame.pending = value >= line.end or text[value] == "#"
        if frame.pending:
            return index + 1
        spot = Spot(value, line.end, column, item=False, name=name)
        if inline and values.is_wordy(name):
            # `- echo "a: b"`: what YAML takes for a key is the start of a command.
            spot = spot._replace(item=True, name=self._above(1))
            if (
                values.colon_in(text, value, self.before_comment(value, line.end)) >= 0
                and text[value] not in "[{"
            ):
                whole = Spot(
                    item, line.end, self.frames[-2].column if len(self.frames) > 1 else -1, True, spot.name
                )
                self.suspect(index, partial(values.second_colon, text, whole, colon))
                return index + 1
        return self.read_value(index, spot)

    def _above(self, skip: int = 0) -> str:
        """The innermost key that is open, `skip` blocks further out; a list carries the name of the key above it."""
        return self.frames[-1 - skip].name if len(self.frames) > skip else ""

    def _enter(self, index: int, at: int, column: int, *, dashes: bool, inline: bool, name: str) -> None:
        """Open, or go on with, the block in `column`."""
        frames = self.frames
        if inline:
            frames[-1].pending = False
            frames.append(Frame(column, name, dashes=dashes))
            return
        popped: Frame | None = None
        while frames and frames[-1].column > column:
            popped = frames.pop()
        top = frames[-1] if frames else None
        text, lines = self.text, self.lines
        if top is None:
            if popped is not None:
                around = f"the lines above it by {spaces(popped.column)}"
                self.suspect(index, partial(layout.misindented, text, lines, index, (popped.column,), around))
        elif top.column == column:
            if top.dashes == dashes:
                return
            if top.dashes and len(frames) > 1 and frames[-2].column == column:
                frames.pop()
                return
            if not top.dashes and top.pending:
                top.pending = False
            else:
                owner = self._owner()
                self.suspect(index, partial(layout.mixed, text, lines, index, at, dash=dashes, name=owner))
                frames.pop()
        elif popped is not None:
            self.suspect(index, self._between(index, popped, top, dashes=dashes))
        elif top.pending:
            top.pending = False
        else:
            what = (
                f"the item{'s' if top.dashes else ''} above" if top.dashes else f"the key `{top.name}` above"
            )
            around = f"{what} by {spaces(top.column)}"
            self.suspect(index, partial(layout.misindented, text, lines, index, (top.column,), around))
        frames.append(Frame(column, name, dashes=dashes))

    def _owner(self) -> str:
        """The key that holds the innermost block."""
        if self.frames and self.frames[-1].dashes:
            return self.frames[-1].name
        return self._above(1)

    def _between(self, index: int, popped: Frame, top: Frame, *, dashes: bool) -> Callable[[], SyntaxProblem]:
        deeper = f"the items of `{popped.name}`" if popped.dashes and popped.name else f"`{popped.name}`"
        if popped.dashes and not popped.name:
            deeper = "the items above"
        outer = f"the items of `{top.name}`" if top.dashes and top.name else f"`{top.name}`"
        if top.dashes and not top.name:
            outer = "the items around it"
        expected: tuple[int, ...] = (popped.column, top.column)
        if popped.dashes == dashes and top.dashes != dashes:
            expected = (popped.column,)
        elif top.dashes == dashes and popped.dashes != dashes:
            expected = (top.column,)
        around = f"between {outer} with {spaces(top.column)} and {deeper} with {spaces(popped.column)}"
        return partial(layout.misindented, self.text, self.lines, index, expected, around)

    def _loose(self, index: int, line: Line, column: int) -> int:
        """A line without dash and colon that begins an entry."""
        text, frames = self.text, self.frames
        first = text[line.first]
        top = frames[-1] if frames else None
        if top is None or (top.pending and column > top.column):
            if top is not None:
                top.pending = False
            spot = Spot(
                line.first, line.end, top.column if top else -1, top.dashes if top else False, self._above()
            )
            return self.read_value(index, spot)
        while len(frames) > 1 and frames[-1].column > column:
            frames.pop()
        top = frames[-1]
        before = len(self.suspects)
        if first in "\"'*%@`|>":
            resume = self.read_value(
                index, Spot(line.first, line.end, column, item=False, name=self._above())
            )
            self.plain = None
            if len(self.suspects) > before:
                return resume
        if first in "]}":
            self.suspect(index, partial(marks.closer, text, line.first))
        elif top.column != column:
            around = f"{'the items' if top.dashes else f'`{top.name}`'} above it by {spaces(top.column)}"
            self.suspect(index, partial(layout.misindented, text, self.lines, index, (), around))
        elif top.dashes and not (len(frames) > 1 and frames[-2].column == column):
            self.suspect(index, partial(layout.no_dash, text, line, self._owner()), self.end_after(index))
        else:
            if top.dashes:
                frames.pop()
            follower = next_filled(self.lines, index)
            deeper = follower < len(self.lines) and self.lines[follower].column > column
            make = partial(layout.no_colon, text, line, line.first, deeper=deeper)
            self.suspect(index, make, self.end_after(index))
            frames[-1].pending = True
        return index + 1

    def _key(self, at: int, end: int) -> int:
        """The offset of the colon that ends the key at `at`, or -1 where no key begins there."""
        text = self.text
        if at >= end:
            return -1
        first = text[at]
        if first in "\"'":
            close, _ = quote_extent(text, [Line(at, end, at)], 0, at, column=-1, last=0)
            found = _KEY.match(text, close + 1, end) if close >= 0 else None
            return found.end() - 1 if found else -1
        if first == "*":
            found = _ALIAS_KEY.match(text, at, end)
            return found.end() - 1 if found else -1
        if first in "[{|>%@`&#,]}":
            return -1
        return values.colon_in(text, at, self.before_comment(at, end))


def plain_owner(text: str, line: Line) -> str:
    """The key on a line."""
    return re.sub(r"^(?:- +)+", "", text[line.first : line.end]).partition(":")[0].strip("\"' ")
