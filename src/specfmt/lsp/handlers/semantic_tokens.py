"""`textDocument/semanticTokens`: names in commands and references, which the colours of YAML do not show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

_TYPES = [each.value for each in types.SemanticTokenTypes]
_MODIFIERS = [each.value for each in types.SemanticTokenModifiers]
_TYPE = {name: nth for nth, name in enumerate(_TYPES)}
_MODIFIER = {name: 1 << nth for nth, name in enumerate(_MODIFIERS)}

METHOD = types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL
OPTIONS = types.SemanticTokensLegend(_TYPES, _MODIFIERS)
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.SemanticTokensParams
) -> types.SemanticTokens | None:
    """All tokens, each placed relative to the one before it."""
    return tokens_within(analysis, snapshot, params.text_document.uri)


def tokens_within(
    analysis: Analysis, snapshot: Snapshot, uri: str, range_: types.Range | None = None
) -> types.SemanticTokens | None:
    """The tokens that touch a range; None for all."""
    from specfmt.ide.tokens import tokens

    target = analysis.target(snapshot, uri)
    if target is None:
        return None
    shown = target.span(range_) if range_ is not None else Span(0, len(target.document.text))
    data: list[int] = []
    line = character = 0
    for each in sorted(tokens(target.document)):
        kind = _TYPE.get(each.type)
        if kind is None or each.span.end < shown.start or each.span.start > shown.end:
            continue
        place = target.range(each.span)
        if place.start.line != place.end.line or place.start.character == place.end.character:
            continue
        if place.start.line != line:
            line, down, character = place.start.line, place.start.line - line, 0
        else:
            down = 0
        modifiers = sum(_MODIFIER.get(name, 0) for name in each.modifiers)
        length = place.end.character - place.start.character
        data += (down, place.start.character - character, length, kind, modifiers)
        character = place.start.character
    return types.SemanticTokens(data)
