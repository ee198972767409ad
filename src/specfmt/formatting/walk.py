"""The walk along a tree that finds out where each of its tokens belongs.

It visits every token (scalars, aliases, indicators, tags, anchors, document markers) in the order of the text. Each
block collection gets its new column on the way: mappings and sequences stand one step to the right of what holds them.
What is already as it should be is not recorded, so the passes touch only what is odd.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.formatting.layout import AS_IS, STEP, Block, Folded, Layout, Level
from specfmt.formatting.tokens import Tokens, astray
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node, Tree

_LITERAL, _FOLDED, _PLAIN = Style.LITERAL, Style.FOLDED, Style.PLAIN


def lay_out(text: str, tree: Tree) -> Layout:
    """What is to be judged of a text.

    Args:
        text: its lines end in LF or CRLF.
        tree: the tree of the text, without errors.

    Raises:
        LostError: the tree is not that of the text, or the walk is wrong.
    """
    layout = Layout(text)
    _Walk(layout).documents(tree)
    return layout


class _Walk(Tokens):
    """The walk; recursion is safe here: a parsed tree is at most 200 levels deep."""

    __slots__ = ()

    def documents(self, tree: Tree) -> None:
        for root in (tree.root, *tree.more):
            self._markers()
            if isinstance(root, Mapping | Sequence):
                self._node(root, -1, -STEP)
            elif root is not None:
                # Text at the root is no spec. Its lines stay where they are, and so does what stands before it.
                self.cursor = root.span.end
                self.kept = isinstance(root, Scalar) and root.style in (_LITERAL, _FOLDED)
        self._markers()
        self.take(len(self.text), 0, 0, 0, last=True)

    def _markers(self) -> None:
        """Take `---`, `...` and directives."""
        text = self.text
        while True:
            at = self.next()
            if self.column(at):
                return
            if text.startswith(("---", "..."), at) and self.ends_word(at + 3):
                self.take(at, 3, 0, 1)
                self.opened = text[at] == "-"
            elif text.startswith("%", at):
                end = text.find("\n", at)
                line = text[at : end if end >= 0 else len(text)]
                comment = re.search(r"[ \t]#", line)
                self.take(at, len(line[: comment.start() if comment else None].rstrip()), 0, 0)
            else:
                return

    # Block style

    def _node(self, node: Node, old: int, new: int) -> None:
        """Take a value.

        Args:
            node: the value of an entry or item.
            old: the column of the block that holds it.
            new: the new one.
        """
        indent = new + STEP
        if isinstance(node, Scalar):
            self._scalar(node, old, new)
            return
        if isinstance(node, Alias):
            self.take(self.next(), node.span.end - node.span.start, indent, 1)
            return
        if node.tag is not None or node.anchor is not None:
            self.properties(node, indent, 1)
        if isinstance(node, Mapping | Sequence) and node.flow:
            self.line = max(new, 0)
            self._flow(node, indent, 1)
        elif isinstance(node, Mapping):
            self._mapping(node, indent)
        elif isinstance(node, Sequence):
            self._sequence(node, indent)

    def _mapping(self, node: Mapping, new: int) -> None:
        text = self.text
        level = Level(0, new)
        is_root = new == 0
        long = False
        for entry in node.entries:
            at = self.next()
            key, value = entry.key, entry.value
            if entry is node.entries[0]:
                level = Level(self.column(at), new)
            section = False
            if is_root:
                was_long, long = long, text.find("\n", key.span.start, value.span.end) >= 0
                section = (long or was_long) and entry is not node.entries[0]
            explicit = text[at] == "?" and at != key.span.start
            if explicit:
                self.take(at, 1, new, 1, section=section, old=level.old)
                self.opened = True
                self._node(key, level.old, new)
            else:
                self._key(key, level, section=section)
            at = self.next()
            if text.startswith(":", at) and self.ends_word(at + 1):
                self.take(at, 1, new, 1 if isinstance(key, Alias) else 0)
                self.opened = True
                self._node(value, level.old, new)
            elif value.span.end > self.cursor:
                raise astray(at)
        self.closed.append(level)

    def _key(self, key: Node, level: Level, *, section: bool) -> None:
        """Take the key of an entry that has no `?`."""
        new = level.new
        if not isinstance(key, Alias) and (key.tag is not None or key.anchor is not None):
            self.properties(key, new, 1, section=section, old=level.old)
            section = False
        if isinstance(key, Mapping | Sequence):
            self.line = new
            self._flow(key, new, 1)
        elif key.span.end > key.span.start:
            self.take(key.span.start, key.span.end - key.span.start, new, 1, section=section, old=level.old)
            if isinstance(key, Scalar) and key.style is not _PLAIN:
                self.layout.quoted.append(key)

    def _sequence(self, node: Sequence, new: int) -> None:
        text = self.text
        level = Level(0, new)
        first = True
        for item in node.items:
            at = self.next()
            if text[at] != "-":
                raise astray(at)
            if first:
                first = False
                level = Level(self.column(at), new)
            self.take(at, 1, new, 1, old=level.old)
            self.opened = self.joins = True
            self._node(item, level.old, new)
        self.closed.append(level)

    # Leaves

    def _scalar(self, node: Scalar, old: int, new: int) -> None:
        indent = new + STEP
        if node.tag is not None or node.anchor is not None:
            self.properties(node, indent, 1)
        start, end = node.span
        style = node.style
        if start == end and style is _PLAIN:
            self.opened = self.joins = False  # nothing is there to come next to the colon or dash
            return
        joins = self.joins
        if style is _LITERAL or style is _FOLDED:
            self.take(start, 1, indent, 1)
            self._block(node, old, new)
            return
        self.take(start, end - start, indent, 1)
        if style is not _PLAIN:
            self.layout.quoted.append(node)
        if self.text.find("\n", start, end) >= 0:
            # Lines are aligned with the first one behind a dash, and with the key behind a key.
            by = indent - self.column(start) if self.fresh or joins else new - old
            self.layout.folded.append(Folded(node, by, max(indent, 0)))

    def _block(self, node: Scalar, old: int, new: int) -> None:
        """Take a literal or folded scalar, whose content is its own affair."""
        text = self.text
        start, end = node.span
        header = start + 1
        while text[header : header + 1] in ("+", "-") or text[header : header + 1].isdecimal():
            header += 1
        self.cursor = end
        self.kept = "+" in text[start:header]
        if end > header:
            self.layout.blocks.append(Block(node, header, old, new))

    # Flow style

    def _flow(self, node: Mapping | Sequence, indent: int, space: int) -> None:
        """Take a collection in brackets or braces: on one line, or with each of its parts on a line of its own."""
        start = node.span.start
        if isinstance(node, Mapping) and not _is_bracketed(node, self.text):
            self._pair(node.entries[0], indent, space)  # `[a: b]`
            return
        self._mark(start, 1, indent, space)
        many_lines = self.text.find("\n", start, node.span.end) >= 0
        line = self.line
        inner = line + STEP
        space = 0
        parts: tuple[Node | Entry, ...] = node.entries if isinstance(node, Mapping) else node.items
        for part in parts:
            self.opened = space == 0
            self.alone = many_lines
            if isinstance(part, Alias | Scalar | Mapping | Sequence):
                self._flow_node(part, inner, space)
            else:
                self._pair(part, inner, space)
            at = self.next()
            space = 0
            if self.text.startswith(",", at):
                self._mark(at, 1, inner, self._before_mark())
                space = 1
        self.closed.append(Level(-1, inner))
        self.opened = True
        self.alone = many_lines and bool(parts)
        at = self.next()
        if at != node.span.end - 1:
            raise astray(at)
        self._mark(at, 1, line, self._before_mark())

    def _pair(self, entry: Entry, indent: int, space: int) -> None:
        text = self.text
        at = self.next()
        if text[at] == "?" and at != entry.key.span.start:
            self._mark(at, 1, indent, space)
            space = 1
        self._flow_node(entry.key, indent, space)
        at = self.next()
        if text.startswith(":", at):
            self._mark(at, 1, indent, 1 if isinstance(entry.key, Alias) else self._before_mark())
            self._flow_node(entry.value, self.line + STEP, 1)

    def _flow_node(self, node: Node, indent: int, space: int) -> None:
        if not isinstance(node, Alias) and (node.tag is not None or node.anchor is not None):
            self.joins = not self.alone
            self.properties(node, indent, space)
            space = 1
        start, end = node.span
        if isinstance(node, Mapping | Sequence):
            self._flow(node, indent, space)
        elif end > start:
            self._mark(start, end - start, indent, space)
            if not isinstance(node, Scalar):
                return
            if node.style is Style.SINGLE:
                self.layout.quoted.append(node)
            if self.text.find("\n", start, end) >= 0:
                by = indent - self.column(start) if self.fresh else 0
                self.layout.folded.append(Folded(node, by, self.line + STEP))

    def _mark(self, start: int, length: int, indent: int, space: int) -> None:
        """Take a token inside brackets, or a bracket."""
        self.joins = not self.alone
        self.take(start, length, indent, space)
        if self.fresh:
            self.line = indent

    def _before_mark(self) -> int:
        """The space before a comma, colon or closing bracket: none, but what is there behind a colon without a value."""
        return AS_IS if self.text[self.cursor - 1] in ":?" else 0


def _is_bracketed(node: Mapping, text: str) -> bool:
    """Tell whether a flow mapping has braces; `a: b` between brackets is one without."""
    start = node.span.start
    entries = node.entries
    return text[start] == "{" and not (len(entries) == 1 and entries[0].key.span.start == start)
