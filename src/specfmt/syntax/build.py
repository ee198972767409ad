"""From parser events to nodes: the one loop that a usual file spends its parsing time in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.syntax.comments import skip_space
from specfmt.syntax.nodes import Alias, Entry, Mapping, Scalar, Sequence, Style, SyntaxProblem
from specfmt.syntax.scalars import content_end
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.syntax.nodes import Node

# What an event is; the parsers' classes are mapped to these once, so that the loop compares small integers.
SCALAR, MAPPING, SEQUENCE, END, ALIAS, DOCUMENT, DOCUMENT_END, STREAM, STREAM_END = range(9)

MAX_DEPTH = 200
MAX_EXPANDED = 100_000  # nodes after aliases are followed, unless the text itself has a tenth as many
_MAX_GROWTH = 10
_HUGE = 10**12  # sizes stop growing here: an alias bomb would make them numbers of thousands of digits

_STYLES = {
    None: Style.PLAIN,
    "": Style.PLAIN,
    "'": Style.SINGLE,
    '"': Style.DOUBLE,
    "|": Style.LITERAL,
    ">": Style.FOLDED,
}
_SPACE = frozenset(" \t\n\r\x85\u2028\u2029")


class Built(NamedTuple):
    """What one run over the events gave.

    Attributes:
        roots: one for each document, None for an empty one.
        leaves: every scalar and alias, in the order of the text.
        problems: limits that were hit and aliases without an anchor.
        failure: what the parser raised, or None when it came to the end.
        complete: the whole text was seen.
    """

    roots: list[Node | None]
    leaves: list[Scalar | Alias]
    problems: list[SyntaxProblem]
    failure: Exception | None
    complete: bool


class _Frame(NamedTuple):
    """An open collection. `children` of a mapping are keys and values in turn."""

    children: list[Node]
    start: int
    kind: int
    flow: bool
    bracketed: bool
    tag: str | None
    anchor: str | None
    counted: int  # nodes (aliases followed) before this one


class _Anchored(NamedTuple):
    """What an anchor stands for, how many nodes that is with aliases followed, and how deep they nest."""

    node: Node | None  # None while the collection is still open
    size: int
    height: int


def build(text: str, next_event: Callable[[], Any], kinds: dict[type, int], shift: int) -> Built:
    """Build the nodes of all documents.

    Args:
        text: the whole text.
        next_event: gives the parser's next event, or raises what the parser makes of a mistake.
        kinds: the parser's event classes, as SCALAR, ALIAS, ...
        shift: what to add to the parser's offsets (1 when it does not count a byte order mark).
    """
    roots: list[Node | None] = []
    leaves: list[Scalar | Alias] = []
    problems: list[SyntaxProblem] = []
    anchors: dict[str, _Anchored] = {}
    followed: list[
        tuple[Alias, int]
    ] = []  # aliases with a target, and the expanded size of the text up to there
    stack: list[_Frame] = []
    heights: list[int] = [0]
    children: list[Node] = []
    kind = DOCUMENT
    collections = 0
    extra = 0  # nodes that are there only because aliases are followed
    failure: Exception | None = None
    complete = False
    starts = (MAPPING, SEQUENCE)
    styles = _STYLES
    plain = Style.PLAIN
    literal = Style.LITERAL
    folded = Style.FOLDED
    add_leaf = leaves.append
    new = tuple.__new__

    try:
        while True:
            event = next_event()
            code = kinds[type(event)]
            if code == SCALAR:
                start = event.start_mark.index + shift
                end = event.end_mark.index + shift
                value = event.value
                style = styles[event.style]
                tag = anchor = None
                if start != end and text[start] in "!&":
                    tag, anchor, start = _properties(text, start, event.tag, event.anchor)
                    if style is plain and not value:
                        start = end
                if style is plain:
                    if start == end and kind == MAPPING and tag is None and anchor is None:
                        if len(children) & 1:
                            start = end = _null_place(text, start, children[-1].span.end)
                        elif stack[-1].flow:
                            start = end = _null_key_place(text, start, children, stack[-1])
                elif style is literal or style is folded:
                    end = content_end(text, start, end, value)
                node: Node = Scalar(new(Span, (start, end)), value, style, tag, anchor)
                children.append(node)
                add_leaf(node)  # type: ignore[arg-type]  # it is a Scalar
                if anchor is not None:
                    anchors[anchor] = _Anchored(node, 1, 0)
            elif code in starts:
                start = event.start_mark.index + shift
                end = event.end_mark.index + shift
                tag = anchor = None
                if event.tag is not None or event.anchor is not None:
                    tag, anchor, start = _properties(text, start, event.tag, event.anchor)
                flow = bool(event.flow_style)
                bracketed = flow and end > start and text[end - 1] in "[{"
                if len(stack) >= MAX_DEPTH:
                    problems.append(_too_deep(Span(start, min(start + 1, len(text)))))
                    break
                counted = 0
                if anchor is not None:
                    counted = len(leaves) + collections + extra
                    anchors[anchor] = _Anchored(None, 0, 0)
                stack.append(_Frame(children, start, kind, flow, bracketed, tag, anchor, counted))
                heights.append(0)
                collections += 1
                children = []
                kind = code
            elif code == END:
                frame = stack.pop()
                if frame.bracketed:
                    end = event.end_mark.index + shift
                else:
                    end = children[-1].span.end if children else frame.start
                node = _collection(frame, children, kind, end)
                height = heights.pop() + 1
                heights[-1] = max(heights[-1], height)
                if frame.anchor is not None and anchors[frame.anchor].node is None:
                    size = len(leaves) + collections + extra - frame.counted
                    anchors[frame.anchor] = _Anchored(node, size, height)
                children = frame.children
                children.append(node)
                kind = frame.kind
            elif code == ALIAS:
                span = Span(event.start_mark.index + shift, event.end_mark.index + shift)
                name = event.anchor
                found = anchors.get(name)
                alias = Alias(span, name, None)
                if found is None:
                    problems.append(_unknown_anchor(span, name))
                elif found.node is None:
                    problems.append(_endless(span, name))
                else:
                    if len(stack) + found.height > MAX_DEPTH:
                        problems.append(_too_deep(span))
                        break
                    heights[-1] = max(heights[-1], found.height)
                    extra = min(extra + found.size - 1, _HUGE)
                    alias = Alias(span, name, found.node)
                    followed.append((alias, len(leaves) + collections + extra))
                children.append(alias)
                add_leaf(alias)
            elif code == DOCUMENT_END:
                roots.append(_root(children))
                children = []
            elif code == DOCUMENT:
                anchors = {}
            elif code == STREAM_END:
                complete = True
                break
    except Exception as error:  # noqa: BLE001  a parser that fails in whatever way is a text that cannot be read
        failure = error

    while stack:  # the text stopped in the middle: close what is open
        if kind == MAPPING and len(children) & 1:
            at = children[-1].span.end
            children.append(Scalar(Span(at, at), ""))
        frame = stack.pop()
        node = _collection(frame, children, kind, children[-1].span.end if children else frame.start)
        children = frame.children
        children.append(node)
        kind = frame.kind
    if children:
        roots.append(_root(children))
    written = len(leaves) + collections
    if followed and followed[-1][1] > MAX_EXPANDED and written + extra > _MAX_GROWTH * written:
        problems.append(_defuse(followed))
    return Built(roots, leaves, problems, failure, complete)


def _collection(frame: _Frame, children: list[Node], kind: int, end: int) -> Node:
    span = Span(frame.start, end)
    if kind == SEQUENCE:
        return Sequence(span, tuple(children), flow=frame.flow, tag=frame.tag, anchor=frame.anchor)
    pairs = iter(children)
    entries = tuple(map(Entry, pairs, pairs))
    return Mapping(span, entries, flow=frame.flow, tag=frame.tag, anchor=frame.anchor)


def _root(children: list[Node]) -> Node | None:
    """The node of a document; None where nothing at all is written."""
    if not children:
        return None
    node = children[0]
    if (
        isinstance(node, Scalar)
        and node.span.start == node.span.end
        and node.tag is None
        and node.anchor is None
    ):
        return None
    return node


def _properties(
    text: str, at: int, tag: str | None, anchor: str | None
) -> tuple[str | None, str | None, int]:
    """The tag as written, the anchor, and the offset where the node itself starts."""
    size = len(text)
    written: str | None = None
    for _ in range((tag is not None) + (anchor is not None)):
        at = skip_space(text, at)
        if at >= size:
            break
        if text[at] == "&" and anchor is not None:
            at += 1 + len(anchor)
        elif text[at] == "!":
            end = at + 1
            while end < size and text[end] not in _SPACE:
                end += 1
            # newer libyaml ends a tag at a comma in a flow collection; older ones take the comma for a part of it
            while (
                tag is not None
                and end > at + 1
                and text[end - 1] in ",]}"
                and not tag.endswith(text[end - 1])
            ):
                end -= 1
            written = text[at:end]
            at = end
    return written, anchor, skip_space(text, at)


def _null_place(text: str, at: int, key_end: int) -> int:
    """Where the missing value of a key stands: right after the `:`, or after the key where there is none.

    Args:
        text: the whole text.
        at: where the parser puts it, sometimes only at the next token or behind it.
        key_end: the end of the key.
    """
    if text.startswith(":", key_end):
        return key_end + 1
    colon = skip_space(text, key_end)
    return colon + 1 if colon < at and text[colon] == ":" else key_end


def _null_key_place(text: str, at: int, children: list[Node], frame: _Frame) -> int:
    """Where a missing key stands: right after the `?`, although the parser may put it at the next token."""
    mark = skip_space(text, children[-1].span.end if children else frame.start + frame.bracketed)
    if children and text.startswith(",", mark):
        mark = skip_space(text, mark + 1)
    return mark + 1 if mark < at and text[mark] == "?" else at


def _unknown_anchor(span: Span, name: str) -> SyntaxProblem:
    return SyntaxProblem(
        span,
        f"`*{name}` refers to an anchor `&{name}` that is not defined before it",
        "in YAML a plain value that starts with `*` is a reference to an anchor, and reading the file fails"
        " when there is none; put the value in quotes if it is meant as text",
        slug="unknown-anchor",
    )


def _endless(span: Span, name: str) -> SyntaxProblem:
    return SyntaxProblem(
        span,
        f"`*{name}` stands inside the value of its own anchor `&{name}`",
        "the value would hold itself without an end, and reading the file fails",
        slug="unknown-anchor",
    )


def _too_deep(span: Span) -> SyntaxProblem:
    return SyntaxProblem(
        span, f"nested more than {MAX_DEPTH} levels deep", "what follows was not read", slug="too-deep"
    )


def _defuse(followed: list[tuple[Alias, int]]) -> SyntaxProblem:
    """Cut the aliases that make the document explode and tell of the first of them."""
    cut = [alias for alias, size in followed if size > MAX_EXPANDED]
    for alias in cut:
        alias.target = None
    return SyntaxProblem(
        cut[0].span,
        f"the aliases of this file expand to more than {MAX_EXPANDED} nodes",
        "YAML decoders refuse such files, since a few lines of them can fill any memory",
        slug="alias-bomb",
    )
