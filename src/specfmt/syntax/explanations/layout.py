"""Mistakes in where a line stands, or in the line as a whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.explanations.wording import show, spaces
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.explanations.lines import Line

_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?[ \t]*(?:#.*)?$", re.MULTILINE)
_KEY_NO_BLANK = re.compile(r"(?![A-Za-z]+://)[A-Za-z_][\w.-]*:(?=[^\s:/\\])")
_WORD = re.compile(r"[\w.-]+")
_VERSION = re.compile(r"version(?=[ \t]+[\d\"'])")
# Spaces that YAML takes for letters, in the indentation of a line or behind its dashes.
_ODD_SPACE = re.compile(r"[ \t]*+(?:-[ \t]*+)*+([\u00a0\u2000-\u200b\u202f\u3000]+)")
_DASH_NO_BLANK = re.compile(r"-(?=[\w\"'./$])([\"']|[\w-]+:(?=\s|$))?")
_ITEM_KEY = re.compile(r"- +([\w-]+):(?=\s|$)")
_KEY = re.compile(r"([^\s:#-][^\s:]*):(?=\s|$)")


def odd_space(text: str, lines: list[Line], index: int) -> SyntaxProblem | None:
    """A no-break space, or another space that YAML takes for a letter, in the indentation or behind a dash.

    Args:
        text: the whole text.
        lines: its lines.
        index: the line where a parser gave up: it or the one before it holds the mistake.
    """
    if text.isascii():
        return None
    for at in range(index, -1, -1):
        line = lines[at]
        found = _ODD_SPACE.match(text, line.start, line.end)
        if found is not None:
            name = f"U+{ord(text[found.start(1)]):04X}"
            place = Span(*found.span(1))
            return SyntaxProblem(
                place,
                f"the no-break space `{name}` stands where only spaces may stand",
                "YAML takes it for a letter, so that the line means something else",
                "replace it by a space",
                (Edit(place, " " * len(found.group(1))),),
                safe=False,
                slug="indentation",
            )
        if at < index and not line.blank:
            break
    return None


def _first_key_indented(text: str, lines: list[Line], index: int) -> SyntaxProblem | None:
    """The first key of the file stands further to the right than the others: it is the odd one out, not the second."""
    filled = [at for at in range(index) if not lines[at].blank and text[lines[at].first] != "#"]
    while filled and text.startswith(("---", "%"), lines[filled[0]].first):
        del filled[0]
    if not filled:
        return None
    first = lines[filled[0]]
    key = _KEY.match(text, first.first, first.end)
    if not first.column or key is None or any(lines[at].column <= first.column for at in filled[1:]):
        return None
    edits = (Edit(Span(first.start, first.first), ""),) if len(filled) == 1 else ()
    return SyntaxProblem(
        Span(first.first, key.end(1)),
        f"the first key {show(key.group(1))} is indented by {spaces(first.column)}, the keys below it by none",
        "YAML ends the file where a key stands further to the left than the first one",
        "remove the indentation" if edits else "",
        edits,
        safe=bool(edits),
        slug="indentation",
    )


def misindented(
    text: str, lines: list[Line], index: int, expected: tuple[int, ...], around: str
) -> SyntaxProblem:
    """A line that aligns with nothing around it.

    Args:
        text: the whole text.
        lines: its lines.
        index: the line.
        expected: the columns where it could stand, the likeliest first.
        around: what stands around it, in words.
    """
    line = lines[index]
    if not line.column:
        indented = _first_key_indented(text, lines, index)
        if indented is not None:
            return indented
    raw = text[line.first : line.end]
    dash = raw.startswith("-") and raw[1:2] in ("", " ", "\t")
    what = "the list item" if dash else "the line"
    key = re.match(r"([^\s:]+):(?=\s|$)", raw)
    if key is not None:
        what, raw = "the key", key.group(1)
    message = f"{what} {show(raw)} is indented by {spaces(line.column)}, {around}"
    end = line.first + 1 if dash else line.first + len(raw.rstrip())
    place = Span(line.first, min(end, line.end))
    why = "YAML tells by the indentation alone what belongs together"
    if len(expected) != 1 or expected[0] == line.column:
        return SyntaxProblem(place, message, why, slug="indentation")
    # A line that would have to stay where it is cannot be mended by moving it.
    edits = _shift(lines, index, expected[0] - line.column) if expected[0] != line.column else ()
    return SyntaxProblem(
        place,
        message,
        why,
        f"indent by {spaces(expected[0])}" if edits else "",
        edits,
        safe=False,
        slug="indentation",
    )


def mixed(text: str, lines: list[Line], index: int, pos: int, *, dash: bool, name: str) -> SyntaxProblem:
    """A dash among keys, or a key among dashes, in one column."""
    line = lines[index]
    raw = text[pos : line.end]
    of = f" of `{name}`" if name else ""
    key = re.match(r"([^\s:]+):(?=\s|$)", raw)
    shown = show(key.group(1) if key else raw)
    if dash:
        message = f"the list item {show(raw)} stands among the keys{of}"
        return SyntaxProblem(
            Span(pos, pos + 1), message, "one block holds either keys or list items", slug="mixed-block"
        )
    blankless = no_blank(text, line)
    if blankless is not None:
        return blankless
    what = "the key" if key else "the line"
    end = pos + (len(key.group(1)) if key else len(raw.rstrip()))
    message = f"{what} {shown} stands among the list items{of}"
    width = _width_of_dash(text, lines, index) if key else 0
    return SyntaxProblem(
        Span(pos, end),
        message,
        "one block holds either keys or list items",
        "align it with the keys of the item above" if width else "",
        _shift(lines, index, width) if width else (),
        safe=False,
        slug="mixed-block",
    )


def _width_of_dash(text: str, lines: list[Line], index: int) -> int:
    """How far behind its dash the first key of the list item above stands; 0 where that is no mapping."""
    own = lines[index].column
    for at in range(index - 1, -1, -1):
        line = lines[at]
        if line.blank or line.column > own:
            continue
        found = _ITEM_KEY.match(text, line.first, line.end) if line.column == own else None
        return found.start(1) - line.first if found else 0
    return 0


def no_blank(text: str, line: Line, *, fixable: bool = True) -> SyntaxProblem | None:
    """A dash without a blank behind it, which begins no list item; None where the line has none.

    In front of a key or a quotation mark it is nothing else. Before other words it may be an option of the command in the
    line above, which a short one (`-e`) is taken for.

    Args:
        text: the whole text.
        line: the line.
        fixable: the lines around fit once the blank is there.
    """
    found = _DASH_NO_BLANK.match(text, line.first, line.end)
    if found is None:
        return None
    raw = text[line.first : line.end].rstrip()
    is_item = found.group(1) is not None
    if not is_item and len(raw.split(maxsplit=1)[0]) <= 2:
        return None
    behind = line.first + 1
    return SyntaxProblem(
        Span(line.first, line.first + len(raw)),
        f"a blank is missing after the dash in {show(raw)}",
        "a list item begins with a dash and a blank; without it YAML takes the dash for a part of the text",
        "add the blank" if fixable else "",
        (Edit(Span(behind, behind), " "),) if fixable else (),
        safe=is_item and fixable,
        slug="mixed-block",
    )


def no_dash(text: str, line: Line, name: str) -> SyntaxProblem:
    """A line among list items, in the column of their dashes, that has no dash."""
    blankless = no_blank(text, line)
    if blankless is not None:
        return blankless
    raw = text[line.first : line.end].rstrip()
    option = raw.startswith("--")
    return SyntaxProblem(
        Span(line.first, line.first + len(raw)),
        f"{show(raw)} stands among the list items{f' of `{name}`' if name else ''} and has no dash",
        "each item of a list begins with `- `",
        "indent it, so that it goes on with the item above" if option else "add the dash",
        (Edit(Span(line.first, line.first), "  " if option else "- "),),
        safe=False,
        slug="mixed-block",
    )


def no_colon(text: str, line: Line, pos: int, *, deeper: bool) -> SyntaxProblem:
    """A line among keys that is no key.

    Args:
        text: the whole text.
        line: the line.
        pos: offset of its first word.
        deeper: deeper lines follow, so that it opens a block.
    """
    raw = text[pos : line.end].rstrip()
    blankless = _KEY_NO_BLANK.match(raw)
    if blankless is not None:
        at = pos + blankless.end()
        return SyntaxProblem(
            Span(pos, pos + len(raw)),
            f"a blank is missing after the colon in {show(raw)}",
            "YAML ends a key only at a colon with a blank behind it",
            "add the blank",
            (Edit(Span(at, at), " "),),
            safe=True,
            slug="missing-blank",
        )
    # The line before is taken for a key and probably lacks its blank as well.
    dashed = no_blank(text, line, fixable=False)
    if dashed is not None:
        return dashed
    why = "YAML ends a key at `: `, so this line is no key and no value"
    word = _WORD.match(raw)
    place = Span(pos, pos + max(len(raw), 1))
    sure = _VERSION.match(raw) is not None
    if word is not None and (
        sure or (word.end() == len(raw) and deeper) or re.match(r"[\w-]+[ \t]+\S+$", raw)
    ):
        at = pos + word.end()
        title = "add the colon"
        return SyntaxProblem(
            place,
            f"a colon is missing after {show(word.group())}",
            why,
            title,
            (Edit(Span(at, at), ":"),),
            safe=sure,
            slug="missing-colon",
        )
    if re.match(r"cat[ \t]*>[^\n]*<<", raw):
        return SyntaxProblem(
            place,
            f"{show(raw)} is the shell's command for writing this file, and no part of it",
            "only the lines between the command and its end mark belong into the file",
            slug="missing-colon",
        )
    if mark := _open_here_document(text, line):
        return SyntaxProblem(
            place,
            f"{show(raw)} belongs to the text that `{mark}` begins, but stands outside of the command",
            "for YAML a command ends at the first line that is not indented below it: "
            "write the command and its whole text as a block after `|`, and indent all of it",
            slug="block-indentation",
        )
    return SyntaxProblem(
        place, f"{show(raw)} is no `key: value`, but stands among keys", why, slug="missing-colon"
    )


def _open_here_document(text: str, line: Line) -> str:
    """The mark of a here-document of the shell that begins further right above a line and has not ended there."""
    marks = re.finditer(r"<<-?[ \t]*[\"']?(\w+)[\"']?[ \t]*$", text[: line.start], re.MULTILINE)
    last = next(reversed(tuple(marks)), None)
    if last is None or re.search(rf"(?m)^[ \t]*{last[1]}[ \t\r]*$", text[last.end() : line.start]):
        return ""
    begin = text.rfind("\n", 0, last.start()) + 1
    head = text[begin : last.start()]
    return last[0].strip() if len(head) - len(head.lstrip()) > line.column else ""


def key_below_value(
    text: str, line: Line, key_end: int, owner: str, *, value: str, column: int
) -> SyntaxProblem:
    """A key that stands deeper than an entry which already has a value."""
    key = text[line.first : key_end].rstrip()
    place = Span(line.first, max(key_end, line.first + 1))
    message = f"the key {show(key)} is indented below `{owner}`, which has already the value {show(value)}"
    indent = " " * column
    edits = (Edit(Span(line.start, line.first), indent),) if text[line.start : line.first] != indent else ()
    return SyntaxProblem(
        place,
        message,
        "YAML reads the line as more of that value, where no key may stand",
        f"indent by {spaces(column)}" if edits else "",
        edits,
        safe=False,
        slug="indentation",
    )


def shallow_block(text: str, lines: list[Line], index: int, column: int) -> SyntaxProblem:
    """A line of a `|` or `>` block that is less indented than the block's first line."""
    line = lines[index]
    edits = (Edit(Span(line.start, line.first), " " * column),)
    return SyntaxProblem(
        Span(line.first, line.end),
        f"{show(text[line.first : line.end])} is indented by {spaces(line.column)}, "
        f"the block that it belongs to by {spaces(column)}",
        "the first line of a `|` or `>` block sets its indentation, and a line with less ends it",
        f"indent by {spaces(column)}",
        edits,
        safe=False,
        slug="block-indentation",
    )


def deep_blank(line: Line, column: int) -> SyntaxProblem:
    """A blank line at the start of a block that holds more spaces than the block's first line."""
    place = Span(line.start + column, line.first)
    return SyntaxProblem(
        place,
        f"the blank line at the start of the block holds {spaces(line.column)}, "
        f"its first line is indented by {spaces(column)}",
        "YAML takes the indentation of the block from the widest of the blank lines before it",
        "remove the spaces",
        (Edit(Span(line.start, line.end), ""),),
        safe=True,
        slug="block-indentation",
    )


def _shift(lines: list[Line], index: int, by: int) -> tuple[Edit, ...]:
    """Move a line with all that is deeper; nothing where there is no room to the left."""
    own = lines[index].column
    edits: list[Edit] = []
    for at in range(index, len(lines)):
        line = lines[at]
        if line.blank:
            continue
        if at > index and line.column <= own:
            break
        if line.column + by < 0:
            return ()
        edits.append(
            Edit(Span(line.start, line.start), " " * by)
            if by > 0
            else Edit(Span(line.start, line.start - by), "")
        )
    return tuple(edits)
