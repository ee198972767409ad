"""`textDocument/references`: all places of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import location

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_REFERENCES
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.ReferenceParams
) -> list[types.Location] | None:
    """The uses, and where the editor wants them the definitions."""
    from specfmt.ide.references import references

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    return [
        location(each.path, each.span, here, analysis, snapshot)
        for each in references(here.document, offset, here.project)
        if params.context.include_declaration or each.role != "definition"
    ]
