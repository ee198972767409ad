"""The shell commands of a document, and which of them is at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.views.buildspec import Command


def commands_of(document: Document) -> tuple[Command, ...]:
    """The commands of a document, each place once: an anchor and its aliases share one. None where it runs none."""
    if document.view is None:
        return ()
    from specfmt.views.buildspec import Command

    found = {each.node.span: each for each in document.view.parts(Command)}
    return tuple(found[span] for span in sorted(found))


def command_at(document: Document, offset: int) -> Command | None:
    """The command whose text holds an offset, or ends at it."""
    found = (each for each in commands_of(document) if each.node.span.start <= offset <= each.node.span.end)
    return next(found, None)
