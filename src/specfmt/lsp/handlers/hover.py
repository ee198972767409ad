"""`textDocument/hover`: what is known of the text under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import prose

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_HOVER
OPTIONS = None
EMPTY = None


def answer(analysis: Analysis, snapshot: Snapshot, params: types.HoverParams) -> types.Hover | None:
    """What is known, and the text that it speaks of."""
    from specfmt.ide.hover import hover

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    found = hover(here.document, offset, here.project)
    if found is None:
        return None
    text = prose(found.markdown, as_markdown=snapshot.abilities.markdown_hovers)
    return types.Hover(text, here.range(found.span))
