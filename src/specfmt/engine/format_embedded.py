"""The format of the specs that are written as text inside another file, as edits on that file.

A spec is formatted by itself and written back into the scalar that holds it: the lines of a literal block with their
indentation, anything else edit by edit, escaped as that scalar needs. A spec is formatted as a whole or not at all, and
nothing of its file changes but that one scalar.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from specfmt.documents.document import Document
from specfmt.engine.format import formatted_part, reason_to_leave
from specfmt.formatting.sameness import same
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import column, line_start
from specfmt.syntax.scalars import scalar_map
from specfmt.text.difference import edits_between
from specfmt.text.edit import Edit, apply_edits, overlaps
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from specfmt.syntax.nodes import Node

_SUB = ("!Sub", "!Fn::Sub")
# What fills in such a line may bring further lines, indented for the place where it stands.
_LINE_FILLED_IN = re.compile(r"^[ \t]*\$\{[^!}\n][^}\n]*\}[ \t]*$", re.MULTILINE)


class _Holder(NamedTuple):
    """A scalar, and whether CloudFormation fills in names in its text."""

    scalar: Scalar
    substituted: bool


class _Spec(NamedTuple):
    """A spec that is to be changed.

    Attributes:
        span: of the scalar that holds it.
        text: what the scalar shall say.
        edits: on the file.
    """

    span: Span
    text: str
    edits: list[Edit]


def embedded_edits(document: Document) -> list[Edit]:
    """The edits that format the specs which stand as text in a document without errors.

    A spec stays as it is where its text is put together from several, has an anchor, or cannot be written back.

    Returns:
        Edits in the order of the text.

    Raises:
        FormatError: a mistake of ours would have changed more than layout.
    """
    inner = list(_texts(document))
    if not inner:
        return []
    holders = list(_scalars(document))
    holders.sort(key=lambda each: each.scalar.span)
    starts = [each.scalar.span.start for each in holders]
    done: set[int] = set()
    specs: list[_Spec] = []
    for spec, whole in inner:
        at = bisect_right(starts, whole.start) - 1
        if at < 0 or at in done or whole.end > holders[at].scalar.span.end:
            continue
        done.add(at)  # a template has the same text once for each choice
        changed = _changed(document, spec, holders[at])
        if changed is not None:
            specs.append(changed)
    specs.sort(key=lambda each: each.span)
    return [edit for spec in _sound(document, specs) for edit in spec.edits]


def _texts(document: Document) -> Iterator[tuple[Document, Span]]:
    """The specs inside a document, and inside the resources there, that are texts of their own, with their places."""
    for each in document.embedded:
        if each.host is not None and each.host.places is not None:
            yield each, each.host.places.whole
        else:
            yield from _texts(each)


def _scalars(document: Document) -> Iterator[_Holder]:
    """All scalars of a document that are values, without anchors."""
    pending: list[tuple[Node | None, bool]] = [
        (root, False) for root in (document.tree.root, *document.tree.more)
    ]
    while pending:
        node, substituted = pending.pop()
        substituted = substituted or getattr(node, "tag", None) in _SUB
        if isinstance(node, Mapping):
            pending += [(entry.value, entry.name == "Fn::Sub") for entry in node.entries]
        elif isinstance(node, Sequence):
            pending += [(item, substituted) for item in node.items]
        elif isinstance(node, Scalar) and node.anchor is None:
            yield _Holder(node, substituted)


def _changed(document: Document, spec: Document, holder: _Holder) -> _Spec | None:
    """A spec with its edits; None where it is as it should be, and where they cannot be written."""
    scalar = holder.scalar
    is_literal = scalar.style is Style.LITERAL
    # What is filled in stays in the text: `${Name}` is a piece of it like any other.
    body = scalar.text.rstrip(" \t\r\n")
    alone = _inner(spec, f"{body}\n")
    if reason_to_leave(alone):
        return None
    done = formatted_part(alone, _keeping(holder))
    after = done.text.removesuffix("\n")
    if after == body and not is_literal:
        return None
    if after != body and holder.substituted and _LINE_FILLED_IN.search(body):
        return None
    if is_literal:
        edits = _lines(document.text, scalar, after)
    else:
        edits = _lifted(document.text, scalar, _within(body, after, done.edits))
    tail = scalar.text[len(body) :]
    text = after + (tail.lstrip(" \t") if is_literal else tail)
    # A block of lines at the end may say something else with another end below it.
    if not edits or not same(_inner(spec, scalar.text).tree, _inner(spec, text).tree):
        return None
    return _Spec(scalar.span, text, edits)


def _inner(spec: Document, text: str) -> Document:
    """A spec with the text of the scalar that holds it."""
    return Document(spec.path, text, spec.kind, host=spec.host)


def _lines(text: str, scalar: Scalar, content: str) -> list[Edit]:
    """The edits that give a literal block another content, without blanks on its empty lines."""
    start, end = scalar.span
    before = text[start:end]
    places = scalar_map(text, scalar)
    words = len(scalar.text) - len(scalar.text.lstrip())
    line = line_start(scalar.text, words)
    header_end = before.find("\n") + 1
    if places.is_coarse or not header_end:
        return []
    indent = " " * column(text, places.to_host(Span(line, line)).start)
    line_break = "\r\n" if before.startswith("\r", header_end - 2) else "\n"
    lines = [f"{indent}{each}" if each else "" for each in content.split("\n")]
    return [
        _shifted(each, start) for each in edits_between(before, before[:header_end] + line_break.join(lines))
    ]


def _lifted(text: str, scalar: Scalar, edits: list[Edit]) -> list[Edit]:
    """Edits on the text of a scalar as edits on the file; none where one of them cannot be written there."""
    places = scalar_map(text, scalar)
    lifted = [places.lift(edit) for edit in edits]
    found = [edit for edit in lifted if edit is not None]
    start, end = scalar.span
    outside = any(edit.span.start < start or edit.span.end > end for edit in found)
    return [] if len(found) < len(lifted) or overlaps(found) or outside else found


def _keeping(holder: _Holder) -> Callable[[Scalar], bool]:
    """Tell of which scalars of a spec the quotation marks stay.

    Inside double quotes others would need escapes, and what CloudFormation fills in may hold either.
    """
    if holder.scalar.style is Style.DOUBLE:
        return lambda _scalar: True
    return lambda scalar: holder.substituted and "${" in scalar.text


def _within(body: str, after: str, edits: list[Edit]) -> list[Edit]:
    """Edits on a text with a line break behind it, as edits on the text without."""
    if edits and max(edit.span.end for edit in edits) > len(body):
        return edits_between(body, after)
    return edits


def _shifted(edit: Edit, by: int) -> Edit:
    return Edit(Span(edit.span.start + by, edit.span.end + by), edit.text)


def _sound(document: Document, specs: list[_Spec]) -> list[_Spec]:
    """Those specs whose edits make of the document just what they shall."""
    if not specs:
        return []
    text = apply_edits(document.text, (edit for spec in specs for edit in spec.edits))
    after = Document(document.path, text, document.kind, host=document.host)
    if same(document.tree, after.tree, {spec.span: spec.text for spec in specs}):
        return specs
    if len(specs) == 1:
        return []
    half = len(specs) // 2
    return _sound(document, specs[:half]) + _sound(document, specs[half:])
