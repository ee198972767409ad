"""What is answered: one file for one request.

A feature is a module with `METHOD`, `OPTIONS` (what is said of it when the editor asks what we can do; None for nothing) and

    answer(analysis, snapshot, params) -> what the protocol expects

which runs on the worker. What it raises is logged and answered by `EMPTY`. What needs the editor in the middle of its work
is no such module and registers itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from specfmt.lsp.handlers import (
    code_action,
    completion,
    definition,
    diagnostic,
    document_highlight,
    document_link,
    document_symbol,
    execute_command,
    folding_range,
    formatting,
    hover,
    inlay_hint,
    prepare_rename,
    range_formatting,
    references,
    rename,
    selection_range,
    semantic_tokens,
    semantic_tokens_range,
    workspace_diagnostic,
    workspace_symbol,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.server import Server
    from specfmt.lsp.snapshot import Snapshot


class Feature(Protocol):
    """A module of this package."""

    METHOD: str

    @property
    def OPTIONS(self) -> Any:  # noqa: N802  a constant of the module
        """What is said when the editor asks."""
        ...

    @property
    def EMPTY(self) -> Any:  # noqa: N802
        """The answer where there is none."""
        ...

    @property
    def answer(self) -> Callable[[Analysis, Snapshot, Any], Any]:
        """Makes the answer to one request."""
        ...


_FEATURES: tuple[Feature, ...] = (
    code_action,
    completion,
    definition,
    diagnostic,
    document_highlight,
    document_link,
    document_symbol,
    folding_range,
    formatting,
    hover,
    inlay_hint,
    prepare_rename,
    range_formatting,
    references,
    rename,
    selection_range,
    semantic_tokens,
    semantic_tokens_range,
)


def register(server: Server) -> None:
    """Teach a server everything."""
    for feature in _FEATURES:
        _register(server, feature)
    workspace_diagnostic.register(server)
    workspace_symbol.register(server)
    execute_command.register(server)


def _register(server: Server, feature: Feature) -> None:
    async def handle(params: Any) -> Any:
        # Taken before anything is awaited: the state in which the editor asked.
        snapshot = server.state.snapshot
        found = await server.attempt(
            feature.METHOD, lambda analysis: (feature.answer(analysis, snapshot, params),)
        )
        return feature.EMPTY if found is None else found[0]

    server.feature(feature.METHOD, feature.OPTIONS)(handle)
