"""`textDocument/foldingRange`: lines that can be folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_FOLDING_RANGE
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.FoldingRangeParams
) -> list[types.FoldingRange] | None:
    """Whole lines."""
    from specfmt.ide.folding import folding

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    found = []
    for each in folding(target.document):
        place = target.range(each.span)
        # What only repeats what the editor knows from the indentation has no kind.
        kind = types.FoldingRangeKind.Comment if each.kind == "comment" else None
        found.append(types.FoldingRange(place.start.line, place.end.line, kind=kind))
    return found
