"""Measure what an editor feels of the language server, as shares of what it may cost.

python benchmarks/lsp.py

- start: from starting the process to the answer to `initialize`, against a process that only imports pygls; both run in turn.
- keystroke: the work from a change of one character in a buildspec of 200 lines to findings that can be sent, against 15 ms;
  once for a good file, once for one with a mistake that only jsonschema explains.
- completion: the work of one request in the same files, against 10 ms.
- beside yaml-language-server, which gets our schemas: what is felt from a letter to the findings, and from a request to the
  completions, in a buildspec and in a template of 3,000 lines (see lsp_beside.py).

More than 1.3 for the start and more than 1 for the others is too slow.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from lsprotocol import types

from lsp_beside import compare
from lsp_session import message
from specfmt.lsp.analysis import Analysis
from specfmt.lsp.convert import diagnostics
from specfmt.lsp.handlers import completion
from specfmt.lsp.snapshot import Snapshot
from specfmt.lsp.texts import OpenText, changed

RUNS = 7
STROKES = 60
KEYSTROKE = 0.015  # seconds
COMPLETION = 0.010
LINES = 200


def start() -> float:
    """Seconds from the start of a server to its answer to `initialize`."""
    began = perf_counter()
    params: dict[str, object] = {"processId": None, "capabilities": {"textDocument": {"hover": {}}}}
    with subprocess.Popen(
        [sys.executable, "-m", "specfmt", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None  # noqa: S101  for the type checker
        assert process.stdout is not None  # noqa: S101
        process.stdin.write(message({"id": 1, "method": "initialize", "params": params}))
        process.stdin.flush()
        process.stdout.readline()
        seconds = perf_counter() - began
        process.stdin.write(message({"id": 2, "method": "shutdown"}) + message({"method": "exit"}))
        process.stdin.close()
        process.stdout.read()
    return seconds


def bare() -> float:
    """Seconds that a process takes which only imports pygls, up to where it could answer."""
    began = perf_counter()
    program = "import pygls.lsp.server, sys; sys.stdout.write('!'); sys.stdout.flush(); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None  # noqa: S101
        assert process.stdout is not None  # noqa: S101
        process.stdout.read(1)
        seconds = perf_counter() - began
        process.stdin.close()
    return seconds


def buildspec(mistake: str) -> str:
    """A buildspec of `LINES` lines with shell commands of every sort, and perhaps a mistake at the end."""
    head = "version: 0.2\nenv:\n  variables:\n    STAGE: test\nphases:\n  build:\n    commands:\n"
    rows = [
        "      - echo one && ./run.sh --stage $STAGE | tee out.log\n",
        '      - if [ -f "$STAGE" ]; then make "$(cat "$STAGE")"; fi\n',
        "      - |\n        for each in a b c; do\n          docker build -t $each:$CODEBUILD_BUILD_NUMBER .\n        done\n",
    ]
    text = head
    while text.count("\n") < LINES - 2:
        text += rows[text.count("\n") % len(rows)]
    return f"{text}{mistake}"


def type_in(text: str, folder: Path) -> tuple[float, float]:
    """The median seconds of work for a keystroke and for a completion."""
    analysis = Analysis(print)
    uri = (folder / "buildspec.yml").as_uri()
    snapshot = Snapshot(folders=(folder.as_posix(),))
    encoding = snapshot.abilities.encoding
    middle = types.Position(7, 14)
    strokes, completions = [], []
    for number in range(STROKES):
        began = perf_counter()
        text = changed(
            text, [types.TextDocumentContentChangePartial(types.Range(middle, middle), "x")], encoding
        )
        now = snapshot._replace(texts={uri: OpenText(uri, number, text)})
        diagnostics(analysis.findings(now, uri), analysis, now)
        strokes.append(perf_counter() - began)
        began = perf_counter()
        place = types.Position(text.count("\n"), 4)
        completion.answer(analysis, now, types.CompletionParams(types.TextDocumentIdentifier(uri), place))
        completions.append(perf_counter() - began)
    return median(strokes), median(completions)


def main() -> None:
    """Print the shares."""
    starts, imports = [], []
    for _ in range(RUNS):
        imports.append(bare())
        starts.append(start())
    print(f"start       {median(starts) / median(imports):.2f} of the bare import (at most 1.3)")
    with tempfile.TemporaryDirectory() as name:
        for what, mistake in (("good file", "\n"), ("bad file", "    on-failur: ABORT\n")):
            stroke, offered = type_in(buildspec(mistake), Path(name))
            print(f"keystroke   {stroke / KEYSTROKE:.2f} of its budget, {what}")
            print(f"completion  {offered / COMPLETION:.2f} of its budget, {what}")
        compare(buildspec("\n"), Path(name))


if __name__ == "__main__":
    main()
