"""What is found in a document inside another, with the places of the outer one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Related

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic, Fix
    from specfmt.documents.document import Document, Host
    from specfmt.text.span import Span


def lift(diagnostic: Diagnostic, inner: Document) -> Diagnostic:
    """The same diagnostic for the document around `inner`.

    A fix that cannot be written there is dropped; the diagnostic stays.
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
    fix = diagnostic.fix and _fix(diagnostic.fix, host)
    return diagnostic._replace(span=_place(span, host), related=related, fix=fix)


def _place(span: Span, host: Host) -> Span:
    return span if host.places is None else host.places.to_host(span)


def _fix(fix: Fix, host: Host) -> Fix | None:
    if host.places is None:
        touches = any(_overlap(edit.span, each) for edit in fix.edits for each in host.origins)
        return None if touches else fix
    edits = []
    for edit in fix.edits:
        lifted = host.places.lift(edit)
        if lifted is None:
            return None
        edits.append(lifted)
    return fix._replace(edits=tuple(edits))


def _overlap(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end
