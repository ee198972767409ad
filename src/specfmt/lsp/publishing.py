"""When findings are made and sent: a moment after the last keystroke, and never for a text that has changed meanwhile."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import diagnostics

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.server import Server

# Seconds between the last keystroke and the work that it makes: as long as that work takes, so that it does not pile up
# while somebody types fast, and never so long that it is felt, nor so short that the letters of one word make much of it.
DELAY = 0.15
_SHORTEST = 0.02


class Publisher:
    """Sends the findings of open texts to an editor that does not ask for them, and tells one that does when to ask again."""

    __slots__ = ("_refresh", "_server", "_tasks", "_timers", "_took")

    def __init__(self, server: Server) -> None:
        self._server = server
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._took: dict[str, float] = {}
        self._refresh: asyncio.TimerHandle | None = None

    def text_opened(self, uri: str) -> None:
        """A text is new."""
        if not self._server.state.snapshot.abilities.pulls:
            self._schedule(uri, 0)

    def text_changed(self, uri: str) -> None:
        """A text is not what it was."""
        if not self._server.state.snapshot.abilities.pulls:
            self._schedule(uri, min(DELAY, max(_SHORTEST, self._took.get(uri, DELAY))))

    def text_closed(self, uri: str) -> None:
        """A text is no longer held: what was said of it is taken back."""
        if self._server.state.snapshot.abilities.pulls:
            return
        self._stop(uri)
        self._took.pop(uri, None)
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def surroundings_changed(self, delay: float = DELAY) -> None:
        """Findings may change although no text did: other files, folders or settings are not what they were."""
        if self._refresh is not None:
            self._refresh.cancel()
        self._refresh = asyncio.get_running_loop().call_later(delay, self._ask_anew)

    def close(self) -> None:
        """Send nothing any more."""
        for uri in list(self._timers):
            self._stop(uri)
        if self._refresh is not None:
            self._refresh.cancel()
        for task in self._tasks:
            task.cancel()

    def _schedule(self, uri: str, delay: float) -> None:
        self._stop(uri)
        self._timers[uri] = asyncio.get_running_loop().call_later(delay, self._begin, uri)

    def _stop(self, uri: str) -> None:
        timer = self._timers.pop(uri, None)
        if timer is not None:
            timer.cancel()

    def _ask_anew(self) -> None:
        abilities = self._server.state.snapshot.abilities
        if not abilities.pulls:
            for uri in self._server.state.snapshot.texts:
                self._schedule(uri, 0)
        elif abilities.refreshes:
            self._server.workspace_diagnostic_refresh(None)

    def _begin(self, uri: str) -> None:
        self._timers.pop(uri, None)
        # The loop itself holds tasks only weakly.
        task = asyncio.get_running_loop().create_task(self._publish(uri))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish(self, uri: str) -> None:
        server = self._server
        snapshot = server.state.snapshot
        held = snapshot.texts.get(uri)
        if held is None:
            return

        def job(analysis: Analysis) -> tuple[list[types.Diagnostic], tuple[str, ...]] | None:
            if not server.state.is_current(held):
                return None
            began = perf_counter()
            items = diagnostics(analysis.findings(snapshot, uri), analysis, snapshot)
            self._took[uri] = perf_counter() - began
            return items, analysis.stale(snapshot)

        made = await server.attempt(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, job)
        if made is None:
            return
        items, others = made
        # Specs that refer to this text, for instance: a script, a buildspec, a template.
        for other in others:
            if other != uri and other not in self._timers:
                self._schedule(other, DELAY)
        if server.state.is_current(held):
            server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri, items, version=held.version)
            )
