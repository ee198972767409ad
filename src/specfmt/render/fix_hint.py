"""What a fix would change, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.text.edit import Edit, apply_edits
from specfmt.text.lines import LineIndex
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_HUNKS = 3
_MOST_LINES = 6
_MOST_CHARACTERS = 20_000  # a replacement of a whole file is no hint


class Change(NamedTuple):
    """One line that goes or comes.

    Attributes:
        number: of the line, from 1; None for a note about lines that are not listed.
        sign: `-` or `+`, or a blank for such a note.
        text: the line, with dots for the blanks at its end.
        changed: the part of it that differs from its counterpart.
    """

    number: int | None
    sign: str
    text: str
    changed: Span


def changes(lines: LineIndex, edits: tuple[Edit, ...]) -> list[Change]:
    """The lines that go and come, in order; nothing where the edits do not fit the text or change too much."""
    found: list[Change] = []
    hunks = _hunks(lines, edits)
    for first, last, inside in hunks[:_MOST_HUNKS]:
        start = lines.line_span(first).start
        end = lines.line_span(last).end
        if end - start > _MOST_CHARACTERS:
            return []
        old = lines.text[start:end]
        shifted = [Edit(Span(edit.span.start - start, edit.span.end - start), edit.text) for edit in inside]
        try:
            new = apply_edits(old, shifted)
        except ValueError:
            return []
        found += _compare(first, _split(old), _split(new))
    if len(hunks) > _MOST_HUNKS:
        found.append(_note(len(hunks) - _MOST_HUNKS, "more place"))
    return found


def _hunks(lines: LineIndex, edits: tuple[Edit, ...]) -> list[tuple[int, int, list[Edit]]]:
    """The edits by the lines that they touch: first line, last line, edits."""
    hunks: list[tuple[int, int, list[Edit]]] = []
    for edit in sorted(edits):
        first = lines.position(edit.span.start).line
        last = lines.position(edit.span.end).line
        if hunks and first <= hunks[-1][1]:
            begin, end, inside = hunks[-1]
            inside.append(edit)
            hunks[-1] = (begin, max(last, end), inside)
        else:
            hunks.append((first, last, [edit]))
    return hunks


def _compare(number: int, old: list[str], new: list[str]) -> Iterator[Change]:
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    old, new, number = old[same:], new[same:], number + same
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    prefix, suffix = _common(old[0], new[0]) if old and new else (0, 0)
    yield from _side("-", number, old, prefix, suffix)
    yield from _side("+", number, new, prefix, suffix)


def _side(sign: str, number: int, lines: list[str], prefix: int, suffix: int) -> Iterator[Change]:
    for nth, line in enumerate(lines[:_MOST_LINES]):
        changed = Span(prefix, len(line) - suffix) if nth == 0 else Span(0, len(line))
        bare = line.rstrip(" ")
        yield Change(number + nth, sign, bare + "·" * (len(line) - len(bare)), changed)
    if len(lines) > _MOST_LINES:
        yield _note(len(lines) - _MOST_LINES, "more line")


def _common(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the start and, of the rest, at the end."""
    shorter = min(len(old), len(new))
    prefix = 0
    while prefix < shorter and old[prefix] == new[prefix]:
        prefix += 1
    suffix = 0
    while suffix < shorter - prefix and old[-1 - suffix] == new[-1 - suffix]:
        suffix += 1
    return prefix, suffix


def _split(text: str) -> list[str]:
    lines = LineIndex(text)
    return [lines.line_text(number) for number in range(1, lines.line_count + 1)]


def _note(count: int, what: str) -> Change:
    return Change(None, " ", f"… {count} {what}{'' if count == 1 else 's'}", Span(0, 0))
