"""`textDocument/selectionRange`: ever more around a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target

METHOD = types.TEXT_DOCUMENT_SELECTION_RANGE
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.SelectionRangeParams
) -> list[types.SelectionRange] | None:
    """One chain for each position, in their order, as the protocol demands."""
    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    return [_chain(target, position) for position in params.positions]


def _chain(target: Target, position: types.Position) -> types.SelectionRange:
    from specfmt.ide.selection import ranges

    here, offset = target.at(position)
    chain: types.SelectionRange | None = None
    for span in reversed(ranges(here.document, offset)):
        chain = types.SelectionRange(here.range(span), chain)
    return chain or types.SelectionRange(types.Range(position, position))
