"""`textDocument/documentLink`: text that leads to a file or a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.snapshot import uri_for

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_DOCUMENT_LINK
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentLinkParams
) -> list[types.DocumentLink] | None:
    """The links of a file."""
    from specfmt.ide.links import links

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    return [
        types.DocumentLink(
            target.range(each.span),
            each.target if "://" in each.target else uri_for(snapshot, each.target),
            (each.tooltip or None) if snapshot.abilities.tooltips else None,
        )
        for each in links(target.document, target.project)
    ]
