"""`workspace/executeCommand`: what editors can bind to a key.

- `specfmt.fixAll` with an address applies the safe fixes to that file, `specfmt.fixAllUnsafe` the unsafe ones as well.
- `specfmt.checkWorkspace` looks through all files of the folders that are worked in and shows what it finds, for editors that
  do not ask for it themselves.
- `specfmt.explain` with the name of a rule gives its page as Markdown.
- `specfmt.graph` with an address gives the picture of the pipeline there, and null where there is none. A second argument may
  hold `format` (`svg`, which is the default, `mermaid` or `dot`), and for files with several pipelines `pipeline`, a logical
  or its own name, or `position`, a place in it. Without these it is the first one.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams, JsonRpcRequestCancelled

from specfmt.lsp.convert import diagnostics, workspace_edit
from specfmt.lsp.progress import Progress
from specfmt.lsp.snapshot import uri_for

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.server import Server
    from specfmt.lsp.snapshot import Snapshot

CHECK_WORKSPACE = "specfmt.checkWorkspace"
EXPLAIN = "specfmt.explain"
FIX_ALL = "specfmt.fixAll"
FIX_ALL_UNSAFE = "specfmt.fixAllUnsafe"
GRAPH = "specfmt.graph"


class Commands:
    """The commands of one server."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._published: set[str] = set()

    async def fix_all(self, *arguments: Any) -> None:
        """Apply the safe fixes to a file."""
        await self._fix(_text(arguments, "an address"), unsafe=False)

    async def fix_all_unsafe(self, *arguments: Any) -> None:
        """Apply all fixes to a file."""
        await self._fix(_text(arguments, "an address"), unsafe=True)

    async def explain(self, *arguments: Any) -> str | None:
        """The page of a rule."""
        name = _text(arguments, "the name of a rule")

        def job(_analysis: Analysis) -> str | None:
            from specfmt.rules.pages import page

            try:
                found = page(name)
            except KeyError:
                return None
            return f"# {name}\n\n{found.summary}.\n\n{found.markdown}\n"

        return await self._server.attempt(EXPLAIN, job)

    async def graph(self, *arguments: Any) -> str | None:
        """The picture of a pipeline.

        Raises:
            JsonRpcException: the arguments are wrong, the file cannot be parsed, or has no pipeline of that name.
        """
        from specfmt.lsp.graph import draw, wish_of

        wish = wish_of(arguments)
        snapshot = self._server.state.snapshot
        return await self._server.attempt(GRAPH, lambda analysis: draw(analysis, snapshot, wish))

    async def check_workspace(self, *_arguments: Any) -> int | None:
        """Publish the findings of all files. Returns how many there are; None where the editor asks for them itself."""
        server = self._server
        snapshot = server.state.snapshot
        if snapshot.abilities.pulls:
            server.publisher.surroundings_changed(0)
            return None
        token = str(uuid4()) if snapshot.abilities.progress else None
        if token is not None:
            await server.work_done_progress.create_async(token)
        progress = Progress(server, token, "Checking CodeBuild and CodeDeploy files")
        paths = await server.attempt(CHECK_WORKSPACE, lambda analysis: analysis.paths(snapshot)) or ()
        count = 0
        for nth, path in enumerate(paths):
            if progress.cancelled:
                break
            items = await self._items(path, snapshot)
            uri = uri_for(snapshot, path)
            if items or uri in self._published:
                count += len(items)
                self._published.add(uri)
                server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items))
            progress.report(nth + 1, len(paths))
        progress.end()
        return count

    async def _items(self, path: str, snapshot: Snapshot) -> list[types.Diagnostic]:
        def job(analysis: Analysis) -> list[types.Diagnostic]:
            findings = analysis.findings(snapshot, uri_for(snapshot, path))
            return diagnostics(findings, analysis, snapshot)

        return await self._server.attempt(CHECK_WORKSPACE, job) or []

    async def _fix(self, uri: str, *, unsafe: bool) -> None:
        snapshot = self._server.state.snapshot

        def job(analysis: Analysis) -> types.WorkspaceEdit | None:
            from specfmt.engine.fix import fix
            from specfmt.text.difference import edits_between

            target = analysis.target(snapshot, uri)
            if target is None:
                return None
            after = fix(target.document, target.project, unsafe=unsafe).document.text
            edits = edits_between(target.document.text, after)
            return workspace_edit(target, edits, snapshot) if edits else None

        edit = await self._server.attempt(FIX_ALL, job)
        if edit is not None:
            params = types.ApplyWorkspaceEditParams(edit, "specfmt: fix")
            await self._server.workspace_apply_edit_async(params)


def register(server: Server) -> None:
    """Teach a server its commands."""
    commands = Commands(server)
    _register(server, CHECK_WORKSPACE, commands.check_workspace)
    _register(server, EXPLAIN, commands.explain)
    _register(server, FIX_ALL, commands.fix_all)
    _register(server, FIX_ALL_UNSAFE, commands.fix_all_unsafe)
    _register(server, GRAPH, commands.graph)


def _register(server: Server, name: str, command: Callable[..., Awaitable[Any]]) -> None:
    async def run(*arguments: Any) -> Any:  # pygls marks the function, which a method does not bear
        try:
            return await command(*arguments)
        except asyncio.CancelledError:
            # Commands are run by a part of pygls that takes this for no end of a request but for one of its own.
            raise JsonRpcRequestCancelled(f"{name} was cancelled") from None

    server.command(name)(run)


def _text(arguments: tuple[Any, ...], what: str) -> str:
    if len(arguments) != 1 or not isinstance(arguments[0], str):
        raise JsonRpcInvalidParams(f"the command takes one argument, {what}")
    return arguments[0]
