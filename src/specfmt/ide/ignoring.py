"""Writing ignore comments, as `specfmt.documents.suppressions` reads them: beside a finding, or for the whole file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import begins_line, dash_before, line_break, line_end, line_start
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.lines import BYTE_ORDER_MARK
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.documents.suppressions import Suppression
    from specfmt.syntax.nodes import Node

_WORD = re.compile(r"specfmt:\s*ignore(?:-file)?\s*(\[)?")


def ignore_here(document: Document, rule: str, offset: int) -> Edit | None:
    """The comment that suppresses the findings of a rule at an offset: at the end of its line where one can stand.

    Inside a block of lines, or a value that spreads over several, it stands alone above the entry or item and counts for
    all of it. A comment that is there already gets another name.

    Returns:
        None where no comment would do: JSON has none, and a text that cannot be read may take it for something else.
    """
    if document.is_json:
        return None
    text = document.text
    line = Span(line_start(text, offset), line_end(text, offset))
    holder = _scalar_around(document.tree.root, line.end, text)
    edit = _at_line_end(document, rule, line) if holder is None else _above(document, rule, holder)
    return edit if edit is not None and _works(document, edit, rule, offset) else None


def ignore_in_file(document: Document, rule: str) -> Edit | None:
    """The comment that suppresses a rule in the whole file, at its top; None for JSON, which has no comments."""
    if document.is_json:
        return None
    text = document.text
    for each in document.suppressions:
        if each.whole_file and each.scope.end > each.scope.start:
            return _another(each, rule)
    start = 1 if text.startswith(BYTE_ORDER_MARK) else 0
    return Edit(Span(start, start), f"# specfmt: ignore-file[{rule}]{line_break(text)}")


def _at_line_end(document: Document, rule: str, line: Span) -> Edit | None:
    for each in document.suppressions:
        if not each.whole_file and not each.comment.own_line and line.covers(each.comment.span):
            return _another(each, rule)
    content = document.text[line.start : line.end]
    if not content.strip():
        return None
    space = "" if content.endswith(" ") else "  "
    return Edit(Span(line.end, line.end), f"{space}# specfmt: ignore[{rule}]")


def _above(document: Document, rule: str, holder: Span) -> Edit | None:
    """A comment on a line of its own above the entry or item that begins with the line of `holder`."""
    text = document.text
    start = line_start(text, holder.start)
    for each in document.suppressions:
        if not each.whole_file and each.comment.own_line and each.scope.covers(holder):
            following = document.lines.position(each.comment.span.start).line + 1
            if document.lines.position(start).line == following:
                return _another(each, rule)
    content = text[start : holder.start]
    indent = content[: len(content) - len(content.lstrip(" "))]
    return Edit(Span(start, start), f"{indent}# specfmt: ignore[{rule}]{line_break(text)}")


def _another(suppression: Suppression, rule: str) -> Edit | None:
    """Add a rule to a comment that lists others, or none."""
    if any(name == rule for name, _ in suppression.rules):
        return None
    if suppression.rules:
        end = suppression.rules[-1][1].end
        return Edit(Span(end, end), f", {rule}")
    comment = suppression.comment
    match = _WORD.search(comment.text)
    if match is None:
        return None
    if match[1]:
        at = comment.span.start + match.end()
        return Edit(Span(at, at), rule)
    at = comment.span.start + len(comment.text[: match.end()].rstrip())
    return Edit(Span(at, at), f"[{rule}]")


def _scalar_around(root: Node | None, end: int, text: str) -> Span | None:
    """The entry or item whose scalar runs on at the end of a line, so that a comment there would be a part of it."""
    node, place = root, None
    while node is not None:
        if isinstance(node, Scalar):
            return place if place is not None and _runs_on(node, end, text) else None
        inner: Node | None = None
        if isinstance(node, Mapping):
            for entry in node.entries:
                if entry.span.start <= end <= entry.span.end:
                    # An explicit key can be a text of several lines too.
                    inner = entry.key if end < entry.key.span.end else entry.value
                    place = entry.span if begins_line(text, entry.span.start) or place is None else place
                    break
        elif isinstance(node, Sequence):
            for item in node.items:
                if item.span.start <= end <= item.span.end:
                    inner = item
                    if dash_before(text, item.span.start) is not None or begins_line(text, item.span.start):
                        place = item.span
                    break
        node = inner
    return None


def _runs_on(scalar: Scalar, end: int, text: str) -> bool:
    if scalar.style in (Style.LITERAL, Style.FOLDED):
        return line_end(text, scalar.span.start) < end <= scalar.span.end
    return scalar.span.start < end < scalar.span.end


def _works(document: Document, edit: Edit, rule: str, offset: int) -> bool:
    """Tell whether the comment suppresses what it is meant to, and changes nothing else."""
    after = document.with_text(apply_edits(document.text, [edit]))
    moved = offset + (len(edit.text) if edit.span.start <= offset else 0)
    return len(after.tree.errors) <= len(document.tree.errors) and any(
        each.covers(rule, moved) for each in after.suppressions
    )
