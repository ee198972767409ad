"""What the colours of YAML do not show: variables in shell commands, and the parts of `#{namespace.variable}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED, NAMESPACE, PIPELINE_VARIABLE, SET, VARIABLE
from specfmt.ide import Token
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.documents.facts import Name


def tokens(document: Document) -> list[Token]:
    """The tokens of a document in the order of the text; none overlap, and none reaches over a line break."""
    return [
        token for name in document.facts.names if name.role != DEFINED for token in _tokens_of(document, name)
    ]


def _tokens_of(document: Document, name: Name) -> Iterator[Token]:
    if name.sort == VARIABLE:
        yield Token(name.span, "variable", _modifiers(name))
    elif name.sort == PIPELINE_VARIABLE:
        yield Token(name.span, "property")
    elif name.sort == NAMESPACE:
        yield Token(name.span, "namespace")
        start = name.span.end + 1
        is_plain = document.text.startswith(name.member, start) and "\n" not in name.member
        if name.member and is_plain and document.facts.at(start) is None:
            yield Token(Span(start, start + len(name.member)), "property")


def _modifiers(name: Name) -> tuple[str, ...]:
    from specfmt.catalog.variables import builtin_variable

    if name.role == SET:
        return ("modification",)
    return ("defaultLibrary",) if builtin_variable(name.text) is not None else ()
