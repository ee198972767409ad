"""Make half-typed text parse: a mark is put where the cursor is, on a copy, and the ordinary parser reads that.

Where the text around is in order, the mark and perhaps a colon, a comma or closing brackets are all that is needed.
Where it is broken elsewhere, only the lines that say where the cursor is are kept: the keys above it with less
indentation, and those beside it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.cursor import BLOCK, COMMENT, cursor_at
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.cursor import Cursor
    from specfmt.syntax.nodes import Entry, Node, Path, Tree

_CLOSERS = {"[": "]", "{": "}"}


class Repaired(NamedTuple):
    """The place of a cursor in a tree.

    Attributes:
        tree: of the repaired text. Its places are not those of the original text.
        text: the repaired text.
        cursor: how the place is written in the original text.
        path: to the value that holds the mark; for a key, to the mapping that it belongs to.
        is_key: the mark is a key.
        entry: the entry whose key is the mark.
        siblings: the entries beside that key.
        alone: the key is the only one and has no value, so that a value may be typed just as well.
        own_line: the token is the first thing on its line, apart from dashes, or stands within brackets: a mapping or
            list can begin here.
        has_colon: a colon follows the token already.
        needs_space: a blank is missing before the token.
        needs_comma: the comma before the token is missing.
        before_more: within brackets, another entry or item follows.
        mark: what stands in the repaired text for the token; in a block it is put in where the cursor is.
    """

    tree: Tree
    text: str
    cursor: Cursor
    path: Path
    is_key: bool
    entry: Entry | None
    siblings: tuple[Entry, ...]
    alone: bool
    own_line: bool
    has_colon: bool
    needs_space: bool
    needs_comma: bool
    before_more: bool
    mark: str = ""

    @property
    def at(self) -> int:
        """Where the mark stands in the repaired text."""
        return self.text.find(self.mark)

    def within(self, tree: Tree) -> Repaired | None:
        """The same place in another tree that holds the mark, for instance in a part of this one; None where it is not."""
        found = _find(tree.root, self.mark, whole=self.cursor.writing != BLOCK)
        if found is None:
            return None
        return self._replace(
            tree=tree, path=found.path, is_key=found.is_key, entry=found.entry, siblings=found.siblings
        )

    @property
    def in_flow(self) -> bool:
        """Tell whether the place is within brackets."""
        return bool(self.cursor.brackets)


def repair(text: str, offset: int, *, json: bool = False) -> Repaired | None:
    """Find out what a cursor is in.

    Args:
        text: the whole text, which need not parse.
        offset: the cursor.
        json: the text is JSON. It is repaired as YAML, which forgives more.

    Returns:
        None in a comment, right behind a closing quote, and where nothing can be made of the text.
    """
    cursor = cursor_at(text, offset, json=json)
    if cursor.writing == COMMENT or (cursor.closed and cursor.offset >= cursor.token.end):
        return None
    mark = _mark(text)
    second: tuple[Tree, str, _Found] | None = None
    for candidate in _candidates(text, cursor, mark):
        tree = parse(candidate)
        found = _find(tree.root, mark, whole=cursor.writing != BLOCK)
        if found is None:
            continue
        if not tree.errors or not _touched(candidate, mark, tree):
            return _repaired(text, cursor, tree, candidate, found)._replace(mark=mark)
        if second is None:
            second = (tree, candidate, found)
    return _repaired(text, cursor, *second)._replace(mark=mark) if second is not None else None


def _touched(text: str, mark: str, tree: Tree) -> bool:
    """Tell whether something is wrong on the line of the mark, or on the one above it."""
    end = text.find(mark)
    start = text.rfind("\n", 0, max(text.rfind("\n", 0, end), 0)) + 1
    return any(each.span.start <= end + len(mark) and start <= each.span.end for each in tree.errors)


def _mark(text: str) -> str:
    mark = "cursor0"
    while mark in text:
        mark += "0"
    return mark


def _candidates(text: str, cursor: Cursor, mark: str) -> Iterator[str]:
    """Texts with the mark that may parse, those that keep most first."""
    start, end = cursor.token
    before, after = text[:start], text[end:]
    if _lacks_space(text, cursor):
        before += " "
    if cursor.writing == BLOCK:
        at = cursor.offset
        yield text[:at] + mark + text[at:]
        yield text[:at] + mark
        # The lines of the block as far as the cursor's, and the keys that lead to it.
        head = text.rfind("\n", 0, max(start - 1, 0)) + 1
        words = text[head:start].lstrip(" -")
        above = _outline(text[:head].split("\n"), text[head : start - len(words)])
        yield "\n".join((*above, text[head:at] + mark + text[at:end]))
    elif cursor.brackets:
        yield from _in_brackets(before, after, cursor, mark)
    else:
        yield from _in_block(before, after, cursor, mark)
        yield from _skeletons(text, cursor, mark)


def _in_brackets(before: str, after: str, cursor: Cursor, mark: str) -> Iterator[str]:
    comma = ", " if cursor.expects == "comma" else ""
    token = f'{comma}"{mark}"'
    rest = after.lstrip()
    if rest[:1] not in ("", ",", "]", "}", ":"):
        yield f"{before}{token},{after}"
    yield f"{before}{token}{after}"
    closers = "".join(_CLOSERS[each] for each in reversed(cursor.brackets))
    yield f"{before}{token}{closers}"
    # Behind the brackets stands something that is broken, or another key where the last one has no value.
    yield f"{before}{token}: 0{closers}"


def _in_block(before: str, after: str, cursor: Cursor, mark: str) -> Iterator[str]:
    line, _, below = after.partition("\n")
    if cursor.expects == "value":
        yield f"{before}{mark}{after}"
        yield f"{before}{mark}\n{below}"
        yield f"{before}{mark}\n"
        return
    if _has_colon(after):
        yield f"{before}{mark}{after}"
    else:
        yield f"{before}{mark}:{after}"
        yield f"{before}{mark}: \n{below}"
    yield f"{before}{mark}{after}"
    yield f"{before}{mark}{line if _has_colon(after) else ':'}\n"


def _lacks_space(text: str, cursor: Cursor) -> bool:
    """Tell whether the cursor is right behind a colon or dash, which mean nothing without a blank."""
    start, end = cursor.token
    return start == end and text[start - 1 : start] in (":", "-") and start > 0 and not cursor.brackets


def _has_colon(after: str) -> bool:
    rest = after[:200].lstrip(" ")
    return rest[:1] == ":" and rest[1:2] in ("", " ", "\t", "\r", "\n")


def _skeletons(text: str, cursor: Cursor, mark: str) -> Iterator[str]:
    """The lines that tell where the cursor is, and nothing else."""
    start = text.rfind("\n", 0, cursor.token.start) + 1
    lead = text[start : cursor.token.start].removeprefix("\ufeff")
    if _lacks_space(text, cursor):
        lead += " "
    above = _outline(text[:start].split("\n"), lead)
    below = _beside(text[cursor.token.end :].split("\n")[1:], cursor.column)
    if cursor.expects == "value":
        yield "\n".join((*above, f"{lead}{mark}", *below))
        yield "\n".join((*above, f"{lead}{mark}"))
        return
    yield "\n".join((*above, f"{lead}{mark}:", *below))
    yield "\n".join((*above, f"{lead}{mark}:"))
    yield "\n".join((*above, f"{lead}{mark}"))


def _outline(lines: list[str], lead: str) -> list[str]:
    """The keys above a line that lead to it, and those beside it and beside them; everything else left out.

    Args:
        lines: above the line.
        lead: what stands before the cursor's token on its own line: indentation, dashes, perhaps a key.
    """
    kept: list[str] = []
    column = _indent(lead)  # of what has been led to so far
    is_item = lead[column : column + 1] == "-"
    for line in reversed(lines):
        indent = _indent(line)
        words = line[indent:]
        if indent > column or not words.strip() or words[0] in "#\t":
            continue
        dashes = 0
        while words.startswith("- ", dashes):
            dashes += 2
            dashes += _indent(words[dashes:])
        head = _head(words[dashes:])
        if head is None and words.strip() != "-":
            continue
        if indent == column:
            if dashes or words.strip() == "-":
                continue  # an item before this one, or of a list under a key before this one
            if is_item and not _may_hold(words):
                continue  # a stray line: the list belongs to a key above it
            kept.append(line[:indent] + str(head))
            is_item = False
        elif head is None or (
            _may_hold(words[dashes:])
            if indent + dashes < column
            else indent + dashes == column and not is_item
        ):
            kept.append(line[: indent + dashes] + head if head is not None else line.rstrip())
            column, is_item = indent, bool(dashes) or head is None
    return list(reversed(kept))


def _beside(lines: list[str], column: int) -> list[str]:
    """The keys below a line that belong to the same mapping."""
    kept: list[str] = []
    for line in lines:
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        if not words.strip() or words[0] == "#" or indent > column:
            continue
        head = _head(words)
        if indent < column or head is None:
            break
        kept.append(line[:indent] + head)
    return kept


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# Values that are kept in an outline: they tell branches of a schema apart, and cannot break anything.
_SIMPLE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:$")
_WORD = r"""(?:\w[\w./-]*|"\w[\w./-]*"|'\w[\w./-]*')"""
_PAIR = rf"{_WORD}: *{_WORD}"
_SIMPLE_MAPPING = re.compile(rf"\{{ *{_PAIR}(?: *, *{_PAIR})* *\}}")


def _colon(words: str) -> int:
    """Where the colon behind a key stands; -1 where there is none."""
    at = words.find(":")
    while at >= 0 and words[at + 1 : at + 2] not in ("", " ", "\t", "\r"):
        at = words.find(":", at + 1)
    return at


def _may_hold(words: str) -> bool:
    """Tell whether what a line begins may go on below it: nothing stands behind its colon but a comment, anchor or tag."""
    return words[_colon(words) + 1 :].strip()[:1] in ("", "#", "&", "!")


def _head(words: str) -> str | None:
    """A key with its colon, and its value if that is a simple word or a mapping of such words in brackets.

    None for a line that begins with no key.
    """
    at = _colon(words)
    if at <= 0:
        return None
    key, value = words[:at].rstrip(), words[at + 1 :].strip()
    plain = key.strip("'\"")
    if not plain or not (_SIMPLE.issuperset(plain) and plain[0] not in "-:"):
        return None
    if value and _SIMPLE.issuperset(value) and value[0] not in "-:" and value[-1] != ":":
        return f"{plain}: {value}"
    if value[:1] == "{" and _SIMPLE_MAPPING.fullmatch(value) is not None:
        return f"{plain}: {value}"
    return f"{plain}:"


class _Found(NamedTuple):
    path: Path
    is_key: bool
    entry: Entry | None
    siblings: tuple[Entry, ...]


def _find(root: Node | None, mark: str, *, whole: bool) -> _Found | None:
    """Where the mark is in a tree. Aliases are not followed."""
    stack: list[tuple[Node, Path]] = [] if root is None else [(root, ())]
    while stack:
        node, path = stack.pop()
        if isinstance(node, Mapping):
            for entry in node.entries:
                if isinstance(entry.key, Scalar) and entry.key.text == mark:
                    others = tuple(each for each in node.entries if each is not entry)
                    return _Found(path, is_key=True, entry=entry, siblings=others)
                stack.append((entry.value, (*path, entry.name)))
        elif isinstance(node, Sequence):
            stack += ((item, (*path, index)) for index, item in enumerate(node.items))
        elif isinstance(node, Scalar) and (node.text == mark or (not whole and mark in node.text)):
            return _Found(path, is_key=False, entry=None, siblings=())
    return None


def _repaired(text: str, cursor: Cursor, tree: Tree, candidate: str, found: _Found) -> Repaired:
    after = text[cursor.token.end : cursor.token.end + 2000]
    rest = after.lstrip()
    in_flow = bool(cursor.brackets)
    has_colon = rest[:1] == ":" if in_flow else _has_colon(after)
    value = found.entry.value if found.entry is not None else None
    nothing = isinstance(value, Scalar) and value.is_null
    return Repaired(
        tree=tree,
        text=candidate,
        cursor=cursor,
        path=found.path,
        is_key=found.is_key,
        entry=found.entry,
        siblings=found.siblings,
        alone=found.is_key and not found.siblings and nothing and not has_colon and not in_flow,
        own_line=in_flow or cursor.expects == "key",
        has_colon=has_colon,
        needs_space=_lacks_space(text, cursor),
        needs_comma=in_flow and cursor.expects == "comma",
        before_more=in_flow and rest[:1] not in ("", ",", "]", "}", ":"),
    )
