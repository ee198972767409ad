"""What is found in a document inside another, with the places of the outer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.diagnostics import Diagnostic
    from specfmt.documents.document import Document, Host
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span


def lift(diagnostic: Diagnostic, inner: Document) -> Diagnostic:
    """The same diagnostic for the document around `inner`.

    A fix that cannot be written there is dropped; the diagnostic stays. Of a value that may be another one, it is a
    warning at most.
    """
    host = inner.host
    if host is None:
        return diagnostic
    related = tuple(
        each if each.path is not None else each._replace(span=_place(each.span, host))
        for each in diagnostic.related
    )
    span = diagnostic.span
    origin = host.origins.get(span)
    if origin is not None:
        related = (*related, Related(origin, "the value is written here"))
    fix = diagnostic.fix
    if fix is not None:
        edits = _edits(fix.edits, inner)
        fix = fix._replace(edits=edits) if edits is not None else None
    severity = min(diagnostic.severity, Severity.WARNING) if span in host.assumed else diagnostic.severity
    return diagnostic._replace(span=_place(span, host), severity=severity, related=related, fix=fix)


def span_in_file(span: Span, inner: Document) -> Span:
    """Where a place of a document stands in the file that it is a part of, through all that is around it."""
    document = inner
    while document.host is not None:
        span = _place(span, document.host)
        document = document.host.document
    return span


def edits_in_file(edits: Iterable[Edit], inner: Document) -> tuple[Edit, ...] | None:
    """The same edits on the file that a document is a part of; None where one of them cannot be written there."""
    found: tuple[Edit, ...] | None = tuple(edits)
    document = inner
    while document.host is not None and found is not None:
        found = _edits(found, document)
        document = document.host.document
    return found


def _place(span: Span, host: Host) -> Span:
    return span if host.places is None else host.places.to_host(span)


def _edits(edits: tuple[Edit, ...], inner: Document) -> tuple[Edit, ...] | None:
    host = inner.host
    if host is None:
        return edits
    places = host.places
    if places is None:
        touches = any(_touch(edit.span, each) for edit in edits for each in host.origins)
        return None if touches else edits
    lifted = []
    for edit in edits:
        if "${" in edit.text and "${" in inner.text[slice(*edit.span)]:
            # Under `Sub` that is written in two ways, for what is filled in and for what is not: which was this?
            written = places.encode("${", edit.span.start)
            if written is not None and written.endswith("${!"):
                return None
        found = places.lift(edit)
        if found is None:
            return None
        lifted.append(found)
    return tuple(lifted)


def _touch(edit: Span, call: Span) -> bool:
    """Tell whether an edit would change a value that a call makes.

    What lies within a call is the text of one of its arguments: an edit of that comes from a spec that is written there.
    """
    within = call.start < edit.start and edit.end < call.end
    return edit.start <= call.end and call.start <= edit.end and not within
