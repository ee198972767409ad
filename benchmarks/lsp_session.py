"""One session with a language server over its standard streams, as far as the benchmark needs an editor."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from time import perf_counter
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Seconds after which an answer does not come any more.
PATIENCE = 60


def message(body: dict[str, object]) -> bytes:
    """One message with its header."""
    data = json.dumps({"jsonrpc": "2.0", **body}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


class Session:
    """A server with one open text.

    Args:
        command: starts the server.
        folder: the folder that is worked in.
        settings: the answer when the server asks for settings, by their section.
    """

    def __init__(self, command: Sequence[str], folder: Path, settings: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        self._settings = settings
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = self._version = 0
        self._uri = ""
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {
                "publishDiagnostics": {"versionSupport": True},
                "completion": {"completionItem": {"snippetSupport": True}},
            },
        }
        folders = [{"uri": folder.as_uri(), "name": folder.name}]
        params = {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders}
        self.ask("initialize", {**params, "capabilities": capabilities})
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, uri: str, text: str) -> None:
        """Open a text, and wait for what is found in it."""
        self._uri = uri
        item = {"uri": uri, "languageId": "yaml", "version": 0, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": item})
        self._diagnostics()

    def keystroke(self, line: int, character: int, text: str) -> float:
        """The seconds from a letter that is typed to the findings that come of it."""
        self._version += 1
        place = {"line": line, "character": character}
        began = perf_counter()
        self._notify(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self._uri, "version": self._version},
                "contentChanges": [{"range": {"start": place, "end": place}, "text": text}],
            },
        )
        self._diagnostics()
        return perf_counter() - began

    def completion(self, line: int, character: int) -> tuple[float, int]:
        """The seconds to the answer of one request, and how much it offers."""
        began = perf_counter()
        found = self.ask(
            "textDocument/completion",
            {"textDocument": {"uri": self._uri}, "position": {"line": line, "character": character}},
        )
        seconds = perf_counter() - began
        items = found.get("items", []) if isinstance(found, dict) else found or []
        return seconds, len(items)

    def ask(self, method: str, params: dict[str, Any] | None) -> Any:
        """The answer to a request.

        Raises:
            queue.Empty: none came.
        """
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            got = self._next()
            if got.get("id") == self._number and "method" not in got:
                return got.get("result")

    def close(self) -> None:
        """End the session."""
        self.ask("shutdown", None)
        self._notify("exit", {})
        self._process.wait(PATIENCE)

    def _diagnostics(self) -> None:
        while True:
            got = self._next()
            if got.get("method") != "textDocument/publishDiagnostics":
                continue
            params = got["params"]
            if params["uri"] == self._uri and params.get("version") in (None, self._version):
                return

    def _next(self) -> dict[str, Any]:
        got = self._messages.get(timeout=PATIENCE)
        if "id" in got and "method" in got:
            # The server asks: its settings, or for leave to be told of something.
            items = (
                got.get("params", {}).get("items", []) if got["method"].endswith("configuration") else None
            )
            result = None if items is None else [self._settings.get(each.get("section")) for each in items]
            self._send({"id": got["id"], "result": result})
        return got

    def _notify(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, body: dict[str, Any]) -> None:
        stream = self._process.stdin
        assert stream is not None  # noqa: S101  for the type checker
        stream.write(message(body))
        stream.flush()

    def _read(self) -> None:
        stream: IO[bytes] | None = self._process.stdout
        assert stream is not None  # noqa: S101
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = stream.readline()
            self._messages.put(json.loads(stream.read(length)))
