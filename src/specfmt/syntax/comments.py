"""Comments: neither YAML parser reports them, so they are found in the stretches between the scalars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Alias, Comment, Style
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.nodes import Scalar

BREAKS = "\n\r\x85\u2028\u2029"  # what libyaml takes for the end of a line
BLANKS = " \t"

_SPACE = frozenset(BREAKS + BLANKS)
_BEFORE_OWN_LINE = frozenset(BREAKS)


def line_end_finder(text: str) -> Callable[[int], int]:
    """A function from an offset to the offset of the line break at or after it (or the end of the text)."""
    if "\r" not in text and text.isascii():

        def find_newline(at: int) -> int:
            found = text.find("\n", at)
            return len(text) if found < 0 else found

        return find_newline
    import re

    search = re.compile(f"[{BREAKS}]").search

    def find_break(at: int) -> int:
        found = search(text, at)
        return len(text) if found is None else found.start()

    return find_break


def skip_space(text: str, at: int) -> int:
    """The offset of the first character at or after `at` that is neither blank, line break nor comment."""
    size = len(text)
    while at < size:
        if text[at] in _SPACE or (text[at] == "\ufeff" and (at == 0 or text[at - 1] in BREAKS)):
            at += 1
        elif text[at] == "#":
            while at < size and text[at] not in BREAKS:
                at += 1
        else:
            break
    return at


def find_comments(text: str, leaves: list[Scalar | Alias], *, complete: bool) -> tuple[Comment, ...]:
    """All comments of a YAML text.

    Between scalars a `#` that is no comment cannot occur: neither in indicators nor in the tags, anchors and
    directives that libyaml accepts.

    Args:
        text: the text that was parsed.
        leaves: its scalars and aliases in the order of the text.
        complete: the text was parsed to its end. Otherwise what follows the last leaf may be the inside of a
            scalar, and only comments that follow it directly are taken.
    """
    at = text.find("#")
    if at < 0:
        return ()
    limit = len(text)
    if not complete:
        limit = skip_space(text, leaves[-1].span.end if leaves else 0)
    line_end = line_end_finder(text)
    comments: list[Comment] = []
    following = iter(leaves)
    leaf = next(following, None)
    while 0 <= at < limit:
        while leaf is not None and leaf.span.end <= at:
            leaf = next(following, None)
        if leaf is not None and leaf.span.start <= at:
            content = leaf.span.start
            if not isinstance(leaf, Alias) and leaf.style in (Style.LITERAL, Style.FOLDED):
                content = line_end(content)
            if at >= content:
                at = text.find("#", leaf.span.end)
                continue
        end = line_end(at)
        comments.append(Comment(Span(at, end), text[at:end], _stands_alone(text, at)))
        at = text.find("#", end)
    return tuple(comments)


def _stands_alone(text: str, at: int) -> bool:
    """Tell whether only blanks (or a byte order mark) stand between the start of the line and `at`."""
    at -= 1
    while at >= 0 and text[at] in " \t\ufeff":
        at -= 1
    return at < 0 or text[at] in _BEFORE_OWN_LINE
