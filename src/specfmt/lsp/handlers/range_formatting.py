"""`textDocument/rangeFormatting`: the same for some lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.handlers.formatting import formattable

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_RANGE_FORMATTING
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentRangeFormattingParams
) -> list[types.TextEdit] | None:
    """The edits that touch the lines of the range and do not need others."""
    from specfmt.engine.format_range import range_edits

    target = formattable(analysis, snapshot, params.text_document.uri)
    if target is None:
        return None
    return target.text_edits(range_edits(target.document, target.span(params.range)))
