"""A bar in the editor for work that takes a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.server import Server


class Progress:
    """Tells how far a work is, where somebody wants to know.

    Args:
        server: who works.
        token: what the editor calls the bar; None for no bar.
        title: what is being done.
    """

    __slots__ = ("_percentage", "_server", "_token")

    def __init__(self, server: Server, token: types.ProgressToken | None, title: str) -> None:
        self._server = server
        self._token = token
        self._percentage = 0
        if token is not None:
            begin = types.WorkDoneProgressBegin(title, cancellable=True, percentage=0)
            server.work_done_progress.begin(token, begin)

    @property
    def cancelled(self) -> bool:
        """The user has had enough."""
        if self._token is None:
            return False
        future = self._server.work_done_progress.tokens.get(self._token)
        return future is not None and future.cancelled()

    def report(self, done: int, total: int) -> None:
        """So many of so many are done."""
        percentage = done * 100 // total
        if self._token is None or percentage == self._percentage:
            return
        self._percentage = percentage
        report = types.WorkDoneProgressReport(message=f"{done}/{total}", percentage=percentage)
        self._server.work_done_progress.report(self._token, report)

    def end(self) -> None:
        """It is over."""
        if self._token is not None:
            self._server.work_done_progress.end(self._token, types.WorkDoneProgressEnd())
            self._server.work_done_progress.tokens.pop(self._token, None)
