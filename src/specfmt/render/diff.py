"""Unified diffs of whole files, for `--diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.render.ansi import BOLD, GREEN, MARGIN, RED, paint
from specfmt.render.characters import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.render.options import RenderOptions

_CONTEXT = 3
_MOST_LINES = 4000  # beyond, the differing part is one hunk: difflib's time grows with the square


def unified(path: str, before: str, after: str, options: RenderOptions) -> str:
    r"""The diff that `patch -p0` and `git apply -p0` take; empty where nothing differs.

    Lines end at `\n` only, as those tools have it: a carriage return is part of its line. A last line without
    a break is marked as they mark it. With colour, controls in the lines are made visible.
    """
    if before == after:
        return ""
    name = one_line(path)
    rows = [paint(f"--- {name}", BOLD, options) + "\n", paint(f"+++ {name}", BOLD, options) + "\n"]
    old, new = _lines(before), _lines(after)
    for hunk in _hunks(old, new):
        first, last = hunk[0], hunk[-1]
        header = f"@@ -{_extent(first[1], last[2])} +{_extent(first[3], last[4])} @@"
        rows.append(paint(header, MARGIN, options) + "\n")
        for kind, old_start, old_end, new_start, new_end in hunk:
            if kind == "equal":
                rows += (_row(" ", line, "", options) for line in old[old_start:old_end])
                continue
            rows += (_row("-", line, RED, options) for line in old[old_start:old_end])
            rows += (_row("+", line, GREEN, options) for line in new[new_start:new_end])
    return "".join(rows)


def _lines(text: str) -> list[str]:
    r"""The lines with their `\n`, which the last one may lack."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _hunks(old: list[str], new: list[str]) -> Iterator[list[tuple[str, int, int, int, int]]]:
    """Changed stretches with their context, as difflib's operations: kind, old start and end, new start and end."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    # What is the same at both ends costs nothing, except for the lines of context.
    head = max(head - _CONTEXT, 0)
    tail = max(tail - _CONTEXT, 0)
    old_part = old[head : len(old) - tail]
    new_part = new[head : len(new) - tail]
    if max(len(old_part), len(new_part)) > _MOST_LINES:
        yield [("replace", head, head + len(old_part), head, head + len(new_part))]
        return
    from difflib import SequenceMatcher

    for group in SequenceMatcher(None, old_part, new_part).get_grouped_opcodes(_CONTEXT):
        yield [(kind, *(place + head for place in places)) for kind, *places in group]  # type: ignore[misc]


def _extent(start: int, end: int) -> str:
    count = end - start
    if count == 1:
        return str(start + 1)
    return f"{start + 1 if count else start},{count}"


def _row(sign: str, line: str, style: str, options: RenderOptions) -> str:
    bare = line.removesuffix("\n")
    ending = "\n" if bare != line else "\n\\ No newline at end of file\n"
    if options.colour:
        bare = "\t".join(map(visible, bare.removesuffix("\r").split("\t")))
    return (paint(sign + bare, style, options) if style else sign + bare) + ending
