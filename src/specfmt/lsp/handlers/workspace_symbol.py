"""`workspace/symbol`: symbols of all files by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.snapshot import uri_for
from specfmt.lsp.symbols import as_list

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.server import Server
    from specfmt.lsp.snapshot import Snapshot

# More than anybody reads; who wants fewer types more.
_MOST = 400


async def answer(server: Server, params: types.WorkspaceSymbolParams) -> list[types.SymbolInformation]:
    """The symbols whose names hold what was typed, small letters as capitals; one job for each file."""
    method = types.WORKSPACE_SYMBOL
    snapshot = server.state.snapshot
    paths = await server.attempt(method, lambda analysis: analysis.paths(snapshot)) or ()
    uris = dict.fromkeys((*snapshot.texts, *(uri_for(snapshot, path) for path in paths)))
    wanted = params.query.casefold()
    found: list[types.SymbolInformation] = []
    for uri in uris:
        there = await _symbols(server, snapshot, uri)
        found += [each for each in there if wanted in each.name.casefold()]
        if len(found) >= _MOST:
            break
    return found[:_MOST]


async def _symbols(server: Server, snapshot: Snapshot, uri: str) -> list[types.SymbolInformation]:
    def job(analysis: Analysis) -> list[types.SymbolInformation]:
        from specfmt.ide.symbols import symbols

        target = analysis.target(snapshot, uri)
        return [] if target is None else as_list(symbols(target.document), target)

    return await server.attempt(types.WORKSPACE_SYMBOL, job) or []


def register(server: Server) -> None:
    """Teach a server to look for symbols."""

    async def handle(params: types.WorkspaceSymbolParams) -> list[types.SymbolInformation]:
        return await answer(server, params)

    server.feature(types.WORKSPACE_SYMBOL)(handle)
