"""Outlines as the protocol has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.ide import Symbol
    from specfmt.lsp.target import Target

_KINDS = {kind.name.lower(): kind for kind in types.SymbolKind}


def as_tree(symbols: Iterable[Symbol], target: Target) -> list[types.DocumentSymbol]:
    """The outline of one file as a tree."""
    return [
        types.DocumentSymbol(
            name=_named(each),
            kind=_kind(each),
            range=target.range(each.span),
            selection_range=target.range(each.selection),
            detail=each.detail or None,
            children=as_tree(each.children, target),
        )
        for each in symbols
    ]


def as_list(symbols: Iterable[Symbol], target: Target, container: str = "") -> list[types.SymbolInformation]:
    """The same as a list, each symbol before those that it holds."""
    found = []
    for each in symbols:
        place = types.Location(target.uri, target.range(each.span))
        found.append(
            types.SymbolInformation(place, _named(each), _kind(each), container_name=container or None)
        )
        found += as_list(each.children, target, each.name)
    return found


def _named(symbol: Symbol) -> str:
    """The name; editors refuse an empty one."""
    return symbol.name if symbol.name.strip() else "?"


def _kind(symbol: Symbol) -> types.SymbolKind:
    return _KINDS.get(symbol.kind, types.SymbolKind.Key)
