"""`workspace/diagnostic`: the findings of all files in the folders that are worked in, open or not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from specfmt.lsp.convert import diagnostics
from specfmt.lsp.handlers.diagnostic import result_id_of
from specfmt.lsp.progress import Progress
from specfmt.lsp.uris import path_of, uri_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.server import Server
    from specfmt.lsp.snapshot import Snapshot

    Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport

_TITLE = "Checking CodeBuild and CodeDeploy files"
# Reports that go out together where the editor takes them bit by bit.
_BATCH = 25


class _Remembered(NamedTuple):
    """The findings of a file that is not open, for as long as neither it nor what is around it changes."""

    stamp: tuple[int, int, int]
    generation: int
    items: list[types.Diagnostic]
    result_id: str


class Survey:
    """Looks through all files. Editors ask every few seconds, so what was found in a file on disk is remembered."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._remembered: dict[str, _Remembered] = {}

    async def answer(self, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        """The findings of every file that has some, is open, or had some when the editor asked last."""
        server = self._server
        snapshot = server.state.snapshot
        previous = {each.uri: each.value for each in params.previous_result_ids}
        reports: list[Report] = []
        paths = await server.attempt(types.WORKSPACE_DIAGNOSTIC, lambda analysis: analysis.paths(snapshot))
        todo = _addresses(paths or (), snapshot)
        progress = Progress(server, params.work_done_token, _TITLE)
        sent = 0
        for nth, uri in enumerate(todo):
            if progress.cancelled:
                break
            report = await self._report(uri, snapshot, previous)
            if report is not None:
                reports.append(report)
            progress.report(nth + 1, len(todo))
            if params.partial_result_token is not None and len(reports) - sent >= _BATCH:
                self._send(params.partial_result_token, reports[sent:])
                sent = len(reports)
        gone = sorted(previous.keys() - set(todo))
        reports += [types.WorkspaceFullDocumentDiagnosticReport(uri, []) for uri in gone]
        progress.end()
        if sent and params.partial_result_token is not None:
            self._send(params.partial_result_token, reports[sent:])
            return types.WorkspaceDiagnosticReport([])
        return types.WorkspaceDiagnosticReport(reports)

    async def _report(self, uri: str, snapshot: Snapshot, previous: Mapping[str, str]) -> Report | None:
        held = snapshot.texts.get(uri)
        version = held.version if held is not None else None
        found = await self._server.attempt(
            types.WORKSPACE_DIAGNOSTIC, lambda analysis: self._found(analysis, snapshot, uri)
        )
        if found is None or not (found.items or held is not None or uri in previous):
            return None
        if previous.get(uri) == found.result_id:
            return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, found.result_id, version=version)
        return types.WorkspaceFullDocumentDiagnosticReport(
            uri, found.items, version=version, result_id=found.result_id
        )

    def _found(self, analysis: Analysis, snapshot: Snapshot, uri: str) -> _Remembered:
        path = path_of(uri)
        stamp = None if uri in snapshot.texts else _stamp(path)
        known = self._remembered.get(uri)
        if known is not None and known.generation == snapshot.generation and known.stamp == stamp:
            return known
        findings = analysis.findings(snapshot, uri)
        items = diagnostics(findings, analysis, snapshot)
        found = _Remembered(stamp or (0, 0, 0), snapshot.generation, items, result_id_of(items))
        # Without word of changed files nobody would know when a finding that hangs on another file is out of date.
        if stamp is not None and snapshot.abilities.watches:
            self._remembered[uri] = found
        return found

    def _send(self, token: types.ProgressToken, reports: Sequence[Report]) -> None:
        part = types.WorkspaceDiagnosticReportPartialResult(list(reports))
        self._server.protocol.notify(types.PROGRESS, types.ProgressParams(token, part))


def register(server: Server) -> None:
    """Teach a server to look through all files."""
    survey = Survey(server)

    async def handle(params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
        try:
            return await survey.answer(params)
        except Exception:  # noqa: BLE001  as for every other request
            server.log_crash(types.WORKSPACE_DIAGNOSTIC)
            return types.WorkspaceDiagnosticReport([])

    server.feature(types.WORKSPACE_DIAGNOSTIC)(handle)


def _addresses(paths: Sequence[str], snapshot: Snapshot) -> list[str]:
    """The addresses of paths, as the editor spells those that it holds."""
    held = {path_of(uri): uri for uri in snapshot.texts}
    return [held.get(path) or uri_of(path) for path in paths]


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
