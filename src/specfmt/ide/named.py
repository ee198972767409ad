"""Which name is at a place, and all its places: in the spec that holds the place, and in the template around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.documents.lifting import span_in_file

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.documents.facts import Name
    from specfmt.text.span import Span


class Named(NamedTuple):
    """A name with the document whose name it is.

    Attributes:
        document: a spec inside the file, or the file.
        name: with the places of that document.
        span: where it stands in the file.
    """

    document: Document
    name: Name
    span: Span


def name_at(document: Document, offset: int) -> Named | None:
    """The name that an offset of a file is in or at an end of.

    What a template fills in (`${Name}`) is its own name, wherever the text around it belongs.
    """
    inner, at = document.innermost(offset)
    for each, place in ((document, offset), (inner, at)) if document.kind.is_shared else ((inner, at),):
        name = each.facts.at(place)
        if name is not None:
            return Named(each, name, span_in_file(name.span, each))
    return None


def places(named: Named) -> list[Named]:
    """Every place of the same name, in the order of the file.

    A resource that a condition makes differ has the names of all its ways. Two resources do not share names.
    """
    found: dict[Span, Named] = {}
    for each in ways(named.document):
        for name in each.facts.places(named.name):
            span = span_in_file(name.span, each)
            found.setdefault(span, Named(each, name, span))
    return [found[span] for span in sorted(found)]


def ways(document: Document) -> tuple[Document, ...]:
    """The document, and if it is a resource of a template, the same one for other choices of its conditions."""
    host, root = document.host, document.tree.root
    if host is None or host.places is not None or root is None:
        return (document,)
    beside = (each for each in host.document.embedded if each is not document)
    same = (each for each in beside if each.tree.root is not None and each.tree.root.span == root.span)
    return (document, *same)
