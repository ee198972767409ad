"""Ignore comments: `# specfmt: ignore[rule]` on a line or above an entry, `# specfmt: ignore-file[rule]` at the top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Alias, Entry, Mapping, Scalar, Sequence
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Comment, Node, Tree
    from specfmt.text.lines import LineIndex

_IGNORE = re.compile(r"#\s*specfmt:\s*(ignore(?:-file)?)\s*(?:\[([^\]\n]*)\])?[ \t]*(.*)")


class Suppression(NamedTuple):
    """One ignore comment.

    Attributes:
        comment: the comment itself.
        rules: the names it lists with their places; empty means that it lists none, which suppresses nothing.
        scope: where findings must start to be suppressed.
        reason: the words after the bracket.
        whole_file: it is an `ignore-file`.
    """

    comment: Comment
    rules: tuple[tuple[str, Span], ...]
    scope: Span
    reason: str
    whole_file: bool

    def covers(self, rule: str, offset: int) -> bool:
        """Tell whether a finding of `rule` that starts at `offset` is suppressed."""
        return self.scope.start <= offset <= self.scope.end and any(name == rule for name, _ in self.rules)


def find(tree: Tree, text: str, lines: LineIndex) -> tuple[Suppression, ...]:
    """The ignore comments of a file, in the order of the text."""
    found = []
    starts: dict[int, Span] | None = None
    first = tree.root.span.start if tree.root is not None else len(text)
    for comment in tree.comments:
        match = _IGNORE.search(comment.text)
        if match is None:
            continue
        word, names, reason = match.groups()
        whole_file = word == "ignore-file"
        if whole_file:
            scope = Span(0, len(text)) if comment.span.start < first else Span(0, 0)
        elif comment.own_line:
            if starts is None:
                starts = _starts(tree, lines)
            scope = _below(comment, tree, text, lines, starts)
        else:
            scope = lines.line_span(lines.position(comment.span.start).line)
        base = comment.span.start + match.start(2)
        found.append(
            Suppression(comment, tuple(_names(names or "", base)), scope, reason.strip(" -"), whole_file)
        )
    return tuple(found)


def _names(listed: str, base: int) -> Iterator[tuple[str, Span]]:
    for match in re.finditer(r"[^\s,]+", listed):
        yield match.group(), Span(base + match.start(), base + match.end())


def _below(comment: Comment, tree: Tree, text: str, lines: LineIndex, starts: dict[int, Span]) -> Span:
    """The entry or item that begins on the next line with content."""
    comment_starts = {each.span.start for each in tree.comments if each.own_line}
    for number in range(lines.position(comment.span.start).line + 1, lines.line_count + 1):
        line = lines.line_span(number)
        content = text[line.start : line.end]
        indent = len(content) - len(content.lstrip())
        if not content.strip() or line.start + indent in comment_starts:
            continue
        return starts.get(number, line)
    return comment.span


def _starts(tree: Tree, lines: LineIndex) -> dict[int, Span]:
    """For each line the longest entry or item that is the first thing on it."""
    longest: dict[int, Span] = {}
    for span in _parts(tree.root):
        number = lines.position(span.start).line
        known = longest.get(number)
        if known is None or span.start < known.start or (span.start == known.start and span.end > known.end):
            longest[number] = span
    return longest


def _parts(root: Node | None) -> Iterator[Span]:
    stack: list[Node | None] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Mapping):
            for entry in node.entries:
                yield Entry(entry.key, entry.value).span
                stack += (entry.key, entry.value)
        elif isinstance(node, Sequence):
            for item in node.items:
                yield item.span
                stack.append(item)
        elif isinstance(node, Scalar | Alias | None):
            continue
