"""`textDocument/semanticTokens/range`: the same for what the editor shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.handlers import semantic_tokens

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE
OPTIONS = semantic_tokens.OPTIONS
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.SemanticTokensRangeParams
) -> types.SemanticTokens | None:
    """The tokens that touch the range."""
    return semantic_tokens.tokens_within(analysis, snapshot, params.text_document.uri, params.range)
