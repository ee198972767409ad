"""Quotes: double ones, unless the text holds some itself or has a backslash that single ones leave as it is.

A scalar without quotes never gets any and one with quotes keeps some: whether `3.10` or `yes` is text is for the author
to say. Inside brackets and braces double quotes stay, for a file may be JSON under the name of YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Style
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.layout import Layout
    from specfmt.syntax.nodes import Scalar


def edits(layout: Layout) -> Iterator[Edit]:
    """Edits on quotation marks, and on those inside of them."""
    text = layout.text
    for node in layout.quoted:
        if node.style is Style.SINGLE:
            yield from _single(text, node)
        elif node.style is Style.DOUBLE:
            yield from _double(text, node)


def _single(text: str, node: Scalar) -> Iterator[Edit]:
    start, end = node.span
    if text.find("\\", start, end) >= 0 or text.find('"', start, end) >= 0:
        return
    yield Edit(Span(start, start + 1), '"')
    yield from _each(text, "''", "'", start + 1, end - 1)
    yield Edit(Span(end - 1, end), '"')


def _double(text: str, node: Scalar) -> Iterator[Edit]:
    start, end = node.span
    inside = text[start + 1 : end - 1]
    if '\\"' not in inside or inside.count("\\") != inside.count('\\"'):
        return
    yield Edit(Span(start, start + 1), "'")
    yield from _each(text, '\\"', '"', start + 1, end - 1)
    yield from _each(text, "'", "''", start + 1, end - 1)
    yield Edit(Span(end - 1, end), "'")


def _each(text: str, what: str, instead: str, start: int, end: int) -> Iterator[Edit]:
    at = text.find(what, start, end)
    while at >= 0:
        yield Edit(Span(at, at + len(what)), instead)
        at = text.find(what, at + len(what), end)
