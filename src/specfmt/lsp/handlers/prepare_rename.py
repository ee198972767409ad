"""`textDocument/prepareRename`: what a new name would take the place of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_PREPARE_RENAME
OPTIONS = None
EMPTY = None


def answer(analysis: Analysis, snapshot: Snapshot, params: types.PrepareRenameParams) -> types.Range | None:
    """The range of the name; None where nothing can be renamed."""
    from specfmt.ide.rename import prepare

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    span = prepare(here.document, offset)
    return here.range(span) if span is not None else None
