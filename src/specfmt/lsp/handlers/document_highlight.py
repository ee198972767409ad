"""`textDocument/documentHighlight`: the places of the name under the cursor in this file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentHighlightParams
) -> list[types.DocumentHighlight] | None:
    """What reads the name, and what gives it its meaning."""
    from specfmt.ide.references import references

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    kinds = types.DocumentHighlightKind
    return [
        types.DocumentHighlight(here.range(each.span), kinds.Read if each.role == "use" else kinds.Write)
        for each in references(here.document, offset, here.project)
        if not each.path
    ]
