"""`textDocument/inlayHint`: sums and sizes beside the text that makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_INLAY_HINT
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.InlayHintParams
) -> list[types.InlayHint] | None:
    """The hints within the range."""
    from specfmt.ide.hints import hints

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    return [
        types.InlayHint(
            target.position(each.offset),
            each.label,
            tooltip=each.tooltip or None,
            padding_left=True,
        )
        for each in hints(target.document, target.span(params.range))
    ]
