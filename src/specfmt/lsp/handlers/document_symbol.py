"""`textDocument/documentSymbol`: the outline of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.symbols import as_list, as_tree

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_DOCUMENT_SYMBOL
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation] | None:
    """A tree where the editor takes one, else a list."""
    from specfmt.ide.symbols import symbols

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    found = symbols(target.document)
    return as_tree(found, target) if snapshot.abilities.hierarchy else as_list(found, target)
