"""`specfmt lsp`: the server, its notifications and its ways to talk.

Start-up is felt each time an editor opens a file, so nothing of the engine is imported before the answer to `initialize`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from lsprotocol import types
from pygls.exceptions import (
    FeatureRequestError,
    JsonRpcException,
    JsonRpcInternalError,
    JsonRpcServerNotInitialized,
)
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from specfmt import __version__
from specfmt.lsp import handlers
from specfmt.lsp.plain import plain
from specfmt.lsp.preferences import SECTION
from specfmt.lsp.publishing import Publisher
from specfmt.lsp.session import Session
from specfmt.lsp.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from specfmt.lsp.analysis import Analysis

_T = TypeVar("_T")

# What a change of means something to us: specs, configuration and the scripts that specs refer to.
_CONTENT = "**/*.{yml,yaml,json,toml,sh,bash,bat,cmd,ps1,py,rb}"
_ANYTHING = "**/*"
_PRIVATE = re.compile(r"/(?:\.git|node_modules)/")
# Seconds of quiet after the start until what is needed seldom is imported.
_IDLE = 1.5


class Protocol(LanguageServerProtocol):
    """The protocol with texts that we keep ourselves: pygls ends lines where neither editors nor AWS do."""

    _server: Server

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """A text was opened."""
        self._server.state.open(params.text_document)
        self._server.publisher.text_opened(params.text_document.uri)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """A text was changed."""
        if self._server.state.change(params.text_document, params.content_changes):
            self._server.publisher.text_changed(params.text_document.uri)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """A text was closed."""
        self._server.state.close(params.text_document.uri)
        self._server.publisher.text_closed(params.text_document.uri)
        self._server.publisher.surroundings_changed()


class Server(LanguageServer):
    """One editor's server.

    Attributes:
        publisher: sends findings.
        exit_status: what the process ends with; 1 until the editor said that it will end.
    """

    def __init__(self) -> None:
        super().__init__("specfmt", __version__, protocol_cls=Protocol, max_workers=1)
        self.publisher = Publisher(self)
        self.exit_status = 1
        self._session: Session | None = None
        self._worker = Worker()
        self._analysis: Analysis | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def state(self) -> Session:
        """The state of the editor.

        Raises:
            JsonRpcServerNotInitialized: it did not say `initialize`.
        """
        if self._session is None:
            raise JsonRpcServerNotInitialized
        return self._session

    def begin(self, params: types.InitializeParams) -> None:
        """The editor said `initialize`."""
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(self._unhandled)
        encoding = self.workspace.position_encoding or types.PositionEncodingKind.Utf16
        self._session = Session(params, types.PositionEncodingKind(encoding).value)

    def _unhandled(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What nobody caught: an editor at a socket that says `exit`, or whose socket breaks off, is gone."""
        if isinstance(context.get("exception"), ConnectionError | SystemExit):
            self.shutdown()  # type: ignore[no-untyped-call]
        else:
            loop.default_exception_handler(context)

    def end(self) -> None:
        """The editor said `shutdown`."""
        self.exit_status = 0
        self.publisher.close()
        self._worker.close()

    async def work(self, job: Callable[[Analysis], _T]) -> _T:
        """The result of a job that the worker does.

        Raises:
            asyncio.CancelledError: the request was cancelled.
            Exception: whatever the job raises.
        """
        return await self._worker.do(lambda: job(self._opened_analysis()))

    async def attempt(self, name: str, job: Callable[[Analysis], _T]) -> _T | None:
        """The same, where a mistake of ours is logged and its result is None.

        Raises:
            asyncio.CancelledError: the request was cancelled.
            JsonRpcException: what the job wants to be told to the user.
        """
        try:
            return await self.work(job)
        except JsonRpcException:
            raise
        except Exception:  # noqa: BLE001  the place where mistakes of one feature end
            self.log_crash(name)
            return None

    def log_crash(self, name: str) -> None:
        """Write the exception that is being handled to the editor's log."""
        from traceback import format_exc

        self.log(f"{name}: this is a mistake in specfmt, please report it\n{format_exc()}")

    def log(self, message: str) -> None:
        """Write to the editor's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def tell(self, sentence: str) -> None:
        """Show a sentence about the user's configuration; may be called from any thread."""
        params = types.ShowMessageParams(types.MessageType.Warning, f"specfmt: {sentence}")
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.window_show_message, params)

    def tell_problems(self) -> None:
        """Show what was not understood of the editor's settings."""
        problems, self.state.problems = self.state.problems, []
        for sentence in dict.fromkeys(problems):
            self.tell(sentence)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """A message could not be handled: into the log, the editor works on.

        A request that was refused (no name can be changed here) has its answer, and nothing went wrong.
        """
        is_refusal = isinstance(error, JsonRpcException) and not isinstance(error, JsonRpcInternalError)
        if not is_refusal or source not in (FeatureRequestError, JsonRpcException):
            self.log(f"{type(error).__name__}: {error}")

    def warm_up_later(self) -> None:
        """Import what the first request would wait for, and after a moment of quiet what is needed seldom."""
        from specfmt.lsp.preparation import import_rules

        loop = asyncio.get_running_loop()
        loop.create_task(self.attempt("start", lambda _analysis: None))  # noqa: RUF006  ends by itself
        loop.call_later(_IDLE, lambda: loop.create_task(self.attempt("start", import_rules)))

    def _opened_analysis(self) -> Analysis:
        if self._analysis is None:
            from specfmt.lsp.analysis import Analysis

            self._analysis = Analysis(self.tell)
        return self._analysis


def make_server() -> Server:
    """A server with everything that it can do."""
    server = Server()
    server.feature(types.INITIALIZE)(lambda params: server.begin(params))  # noqa: PLW0108  pygls marks functions
    server.feature(types.SHUTDOWN)(lambda *_: server.end())
    server.feature(types.INITIALIZED)(lambda *_: _initialized(server))
    server.feature(types.TEXT_DOCUMENT_DID_SAVE, types.SaveOptions(include_text=False))(
        lambda _: _surroundings_changed(server)
    )
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(lambda params: _files_changed(server, params))
    server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(
        lambda params: _folders_changed(server, params)
    )
    server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)(lambda params: _settings_changed(server, params))
    handlers.register(server)
    return server


def _initialized(server: Server) -> None:
    """The editor is ready: ask it for its settings and to tell of changes."""
    server.tell_problems()
    abilities = server.state.snapshot.abilities
    wanted = []
    if abilities.watches:
        appearing = types.WatchKind.Create | types.WatchKind.Delete
        watchers = [
            types.FileSystemWatcher(_CONTENT, appearing | types.WatchKind.Change),
            types.FileSystemWatcher(_ANYTHING, appearing),
        ]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        wanted.append(types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
    if abilities.announces:
        section = types.DidChangeConfigurationRegistrationOptions(SECTION)
        wanted.append(types.Registration("settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
    if wanted:
        server.client_register_capability(types.RegistrationParams(wanted))
    if abilities.configures:
        _ask_for_settings(server)
    server.warm_up_later()


def _ask_for_settings(server: Server) -> None:
    def take(answer: Sequence[Any]) -> None:
        _take_settings(server, answer[0] if answer else None)

    params = types.ConfigurationParams([types.ConfigurationItem(section=SECTION)])
    server.workspace_configuration(params, take)


def _take_settings(server: Server, settings: Any) -> None:
    if settings is not None and server.state.prefer(settings):
        server.publisher.surroundings_changed(0)
    server.tell_problems()


def _settings_changed(server: Server, params: types.DidChangeConfigurationParams) -> None:
    if server.state.snapshot.abilities.configures:
        _ask_for_settings(server)
    else:
        _take_settings(server, plain(params.settings))


def _surroundings_changed(server: Server) -> None:
    server.state.files_changed()
    server.publisher.surroundings_changed()


def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """Files came, went or changed. What git and package managers do among themselves is left out: it comes in floods."""
    if any(not _PRIVATE.search(event.uri) for event in params.changes):
        _surroundings_changed(server)


def _folders_changed(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    server.state.folders_changed(params.event)
    server.publisher.surroundings_changed()


def main(arguments: Sequence[str]) -> int:
    """Serve until the editor says that it is enough.

    Args:
        arguments: of `specfmt lsp`.

    Returns:
        The exit status: 0 after `shutdown`, 1 where the editor went without a word, 2 for wrong usage.

    Raises:
        SystemExit: after help, and for wrong usage.
    """
    import logging

    # pygls logs each request that ends in an error; those are answered, and ours are in the editor's log.
    logging.getLogger("pygls").setLevel(logging.CRITICAL)
    if all(each == "--stdio" for each in arguments):
        return _serve_streams()
    from specfmt.lsp.options import read

    return _serve_network(*read(arguments))


def _serve_streams() -> int:
    server = make_server()
    server.start_io(sys.stdin.buffer, _own_output())
    return server.exit_status


def _serve_network(transport: str, host: str, port: int) -> int:
    if not transport:
        return _serve_streams()
    server = make_server()
    try:
        if transport == "ws":
            server.start_ws(host, port)
        else:
            server.start_tcp(host, port)
    except OSError as error:
        sys.stderr.write(f"error: cannot listen on {host}:{port}: {error.strerror}\n")
        return 2
    except (KeyboardInterrupt, SystemExit):
        pass
    return server.exit_status


def _own_output() -> BinaryIO:
    """Standard output for messages alone: whatever else writes there from now on writes to standard error."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return own
