"""A mapping or list where a text of JSON belongs: the same as such a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from specfmt.rules import Edit, Fix, Safety
from specfmt.schema.reading import scalar_value
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import begins_line, column, line_start
from specfmt.syntax.quoting import quoted
from specfmt.views.placeholders import is_function

if TYPE_CHECKING:
    from specfmt.rules import Context
    from specfmt.syntax.nodes import Node

_DEEPEST = 20


def as_json_text(value: Mapping | Sequence, ctx: Context) -> Fix | None:
    """Write a mapping or list as JSON in one text; None where it holds what only CloudFormation can fill in."""
    written = _json(value, _DEEPEST)
    if written is None:
        return None
    text = ctx.document.text
    new = json.dumps(written, ensure_ascii=False) if ctx.document.is_json else quoted(written)
    start, end = value.span
    if not value.flow:
        if "#" in text[start:end] or not begins_line(text, start) or column(text, start) == 0:
            return None
        # Below its key: it comes up behind the colon.
        start = len(text[: line_start(text, start)].rstrip())
        if text[start - 1] != ":":
            return None
        new = f" {new}"
    return Fix("write it as JSON in one text", (Edit(value.span._replace(start=start), new),), Safety.UNSAFE)


def _json(node: Node, depth: int) -> str | None:
    """A node as JSON; None for tags, aliases, functions and other things that JSON has no words for."""
    if depth == 0 or getattr(node, "tag", None) or getattr(node, "anchor", None):
        return None
    parts: list[str] = []
    if isinstance(node, Scalar):
        return _scalar(node)
    if isinstance(node, Sequence):
        for item in node.items:
            inner = _json(item, depth - 1)
            if inner is None:
                return None
            parts.append(inner)
        return f"[{','.join(parts)}]"
    if not isinstance(node, Mapping):
        return None
    for entry in node.entries:
        inner = _json(entry.value, depth - 1)
        if (
            inner is None
            or not isinstance(entry.key, Scalar)
            or is_function(entry.name)
            or entry.name == "<<"
        ):
            return None
        parts.append(f"{json.dumps(entry.name, ensure_ascii=False)}:{inner}")
    return f"{{{','.join(parts)}}}"


def _scalar(node: Scalar) -> str:
    value = scalar_value(node) if node.style is Style.PLAIN else node.text
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    # A number stays as it is written where JSON writes it in the same way, and is a text where it does not.
    is_number = not isinstance(value, str) and repr(value) == node.text
    return node.text if is_number else json.dumps(node.text, ensure_ascii=False)
