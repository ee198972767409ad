"""What the colours of YAML do not show: variables in commands, the parts of `#{namespace.variable}`, `${Name}` of `Sub`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED, NAMESPACE, PIPELINE_VARIABLE, SET, VARIABLE
from specfmt.documents.lifting import span_in_file
from specfmt.documents.template_names import PARAMETER, PSEUDO, REFERENCE, RESOURCE
from specfmt.ide import Token
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.documents.document import Document
    from specfmt.documents.facts import Name

# What a template fills in within a text (`${Name}`).
_TEMPLATE_TYPES = {PARAMETER: "parameter", PSEUDO: "parameter", REFERENCE: "parameter", RESOURCE: "class"}


def tokens(document: Document) -> list[Token]:
    """The tokens of a document in the order of the text; none overlap, and none reaches over a line break."""
    found: dict[int, Token] = {}
    # What a template fills in is told first: within a command it would be taken for a variable.
    for each in document.every:
        for name in each.facts.names:
            if name.role == DEFINED:
                continue
            for token in _tokens_of(each, name):
                span = span_in_file(token.span, each)
                # An escape or a break between the letters is told by a span of another length.
                if span.end - span.start == token.span.end - token.span.start:
                    found.setdefault(span.start, token._replace(span=span))
    return list(_apart(found[start] for start in sorted(found)))


def _apart(found: Iterable[Token]) -> Iterator[Token]:
    """Of tokens that overlap the first."""
    end = 0
    for token in found:
        if token.span.start >= end:
            yield token
            end = token.span.end


def _tokens_of(document: Document, name: Name) -> Iterator[Token]:
    if name.sort == VARIABLE:
        yield Token(name.span, "variable", _modifiers(name))
    elif name.sort in _TEMPLATE_TYPES and name.inside is not None:
        modifiers = ("defaultLibrary",) if name.sort == PSEUDO else ()
        yield Token(name.span, _TEMPLATE_TYPES[name.sort], modifiers)
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
