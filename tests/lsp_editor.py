"""A small editor that drives the real server in a process of its own, over its standard streams."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pytest_lsp.client import (
    DEFAULT_CLIENT_FEATURES,
    LanguageClient,
    default_converter,
    register_lsp_features,
)

from specfmt.text.lines import Encoding

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

# Seconds after which something does not come any more.
PATIENCE = 30

GOOD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n"
BAD = "version: 0.2\nphases:\n  build:\n    comands: [make]\n"


def run(scenario: Callable[[], Awaitable[Any]]) -> Any:
    """Play a scenario to its end, or fail."""

    async def limited() -> Any:
        return await asyncio.wait_for(scenario(), 2 * PATIENCE)

    return asyncio.run(limited())


def capabilities(*, pulls: bool = False, encoding: str = "utf-16", **more: Any) -> types.ClientCapabilities:
    """What a modern editor says of itself; `more` goes to `workspace`."""
    document = types.TextDocumentClientCapabilities(
        diagnostic=types.DiagnosticClientCapabilities() if pulls else None,
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(version_support=True),
        document_symbol=types.DocumentSymbolClientCapabilities(hierarchical_document_symbol_support=True),
        completion=types.CompletionClientCapabilities(
            completion_item=types.ClientCompletionItemOptions(
                snippet_support=True, documentation_format=[types.MarkupKind.Markdown]
            )
        ),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        rename=types.RenameClientCapabilities(prepare_support=True),
    )
    workspace = types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
        **more,
    )
    return types.ClientCapabilities(
        workspace=workspace,
        text_document=document,
        general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)]),
        window=types.WindowClientCapabilities(work_done_progress=True),
    )


class Editor:
    """One session with a server.

    Attributes:
        client: speaks the protocol.
        published: all diagnostics that were pushed, in their order.
        requested: the methods that the server asked for, with what it said.
        progress: what was said under each progress token.
        answer: what the server said of itself.
    """

    def __init__(self, root: Path, settings: Any = None) -> None:
        self.root = root
        self.published: list[types.PublishDiagnosticsParams] = []
        self.requested: list[tuple[str, Any]] = []
        self.progress: dict[Any, list[Any]] = {}
        self.answer: types.InitializeResult
        self._news = asyncio.Event()
        self.client = LanguageClient(converter_factory=default_converter, configuration={"": settings or {}})
        register_lsp_features(self.client, {**DEFAULT_CLIENT_FEATURES, **self._features()})

    def _features(self) -> dict[str, Any]:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self._news.set()

        def progressed(params: types.ProgressParams) -> None:
            self.progress.setdefault(params.token, []).append(params.value)
            self._news.set()

        def registered(params: types.RegistrationParams) -> None:
            self.requested.append((types.CLIENT_REGISTER_CAPABILITY, params))
            self._news.set()

        def refreshed(_params: None) -> None:
            self.requested.append((types.WORKSPACE_DIAGNOSTIC_REFRESH, None))
            self._news.set()

        def applied(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.requested.append((types.WORKSPACE_APPLY_EDIT, params))
            self._news.set()
            return types.ApplyWorkspaceEditResult(applied=True)

        return {
            types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: published,
            types.PROGRESS: progressed,
            types.CLIENT_REGISTER_CAPABILITY: registered,
            types.WORKSPACE_DIAGNOSTIC_REFRESH: refreshed,
            types.WORKSPACE_APPLY_EDIT: applied,
        }

    def uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def document(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, name: str, text: str | None = None, version: int = 1) -> str:
        """Open a file, or a text that is not saved. Returns its address."""
        if text is None:
            text = (self.root / name).read_bytes().decode()
        uri = self.uri(name)
        item = types.TextDocumentItem(uri, "yaml", version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return uri

    def replace(self, uri: str, text: str, version: int) -> None:
        """Change the whole text."""
        self.edit(uri, [types.TextDocumentContentChangeWholeDocument(text)], version)

    def edit(self, uri: str, changes: list[Any], version: int) -> None:
        identifier = types.VersionedTextDocumentIdentifier(version, uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, changes))

    def close(self, uri: str) -> None:
        params = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        self.client.text_document_did_close(params)

    async def until(self, condition: Callable[[], Any]) -> Any:
        """Wait until a condition holds, and give what it found."""

        async def wait() -> Any:
            while not (found := condition()):
                self._news.clear()
                # A short nap as well: not everything that a condition may look at rings the bell.
                try:
                    await asyncio.wait_for(self._news.wait(), 0.2)
                except TimeoutError:
                    continue
            return found

        return await asyncio.wait_for(wait(), PATIENCE)

    async def diagnostics(self, uri: str, version: int | None = None, after: int = 0) -> Any:
        """The diagnostics that were pushed last for a text, once there are some for this version."""

        def last() -> types.PublishDiagnosticsParams | None:
            for each in reversed(self.published[after:]):
                if each.uri == uri and version in (None, each.version):
                    return each
            return None

        return (await self.until(last)).diagnostics

    async def pull(self, uri: str, previous: str | None = None) -> Any:
        params = types.DocumentDiagnosticParams(
            types.TextDocumentIdentifier(uri), previous_result_id=previous
        )
        return await self.client.text_document_diagnostic_async(params)

    async def actions(self, uri: str, range_: types.Range, only: list[Any] | None = None) -> Any:
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), range_, types.CodeActionContext([], only)
        )
        return await self.client.text_document_code_action_async(params)


@asynccontextmanager
async def editor(
    root: Path,
    *,
    given: types.ClientCapabilities | None = None,
    settings: Any = None,
    options: Any = None,
    folders: list[Path] | None = None,
    command: list[str] | None = None,
) -> AsyncIterator[Editor]:
    """A session from `initialize` to `exit`, which the server must survive and end with status 0.

    Args:
        root: the folder that is worked in.
        given: what the editor can do.
        settings: what it answers when it is asked for its settings.
        options: what it says about us in `initialize`.
        folders: the folders that are worked in, where it is not only the root.
        command: starts the server.
    """
    one = Editor(root, settings)
    await one.client.start_io(*(command or [sys.executable, "-m", "specfmt", "lsp"]))
    try:
        params = types.InitializeParams(
            capabilities=given or capabilities(),
            initialization_options=options,
            workspace_folders=[types.WorkspaceFolder(each.as_uri(), each.name) for each in folders or [root]],
        )
        one.answer = await asyncio.wait_for(one.client.initialize_session(params), PATIENCE)
        yield one
        await asyncio.wait_for(one.client.shutdown_session(), PATIENCE)
        assert one.client._server is not None
        assert one.client._server.returncode == 0
    finally:
        process = one.client._server
        if process is not None and process.returncode is None:
            process.kill()
        await one.client.stop()


def span(start: tuple[int, int], end: tuple[int, int]) -> types.Range:
    """A range from line and character to line and character, both from 0."""
    return types.Range(types.Position(*start), types.Position(*end))


def everything() -> types.Range:
    return span((0, 0), (10**6, 0))


ENCODINGS = [each.value for each in Encoding]
