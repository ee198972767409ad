"""Typing for hours does not let the server grow."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types

from lsp_editor import capabilities, editor, run, span

EDITS = 10_000
EARLY = 100
# Questions that an editor asks while somebody types, once every so many letters.
ASKED = 50
TEXT = "version: 0.2\nenv:\n  variables:\n    STAGE: test\nphases:\n  build:\n    commands:\n" + "".join(
    f"      - make step-{number} STAGE=$STAGE\n" for number in range(40)
)


def resident(process: int) -> int:
    """The memory that a process has in use, in KiB."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("the system does not tell")


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="the system tells no process's memory there"
)
def test_ten_thousand_edits_take_little_more_memory_than_a_hundred(tmp_path):
    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            uri = one.open("buildspec.yml", TEXT)
            here = {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(8, 12)}
            process = one.client._server.pid
            early = 0
            for number in range(1, EDITS + 1):
                # A letter comes and goes, so that the text stays as long as it is.
                typed = number % 2
                place = span((8, 13), (8, 13 if typed else 14))
                letter = chr(ord("a") + number // 2 % 26) if typed else ""
                one.edit(uri, [types.TextDocumentContentChangePartial(place, letter)], number + 1)
                if number % ASKED == 0:
                    await one.pull(uri)
                    await one.client.text_document_completion_async(types.CompletionParams(**here))
                    await one.client.text_document_hover_async(types.HoverParams(**here))
                if number == EARLY:
                    early = resident(process)
            assert resident(process) <= 1.3 * early

    run(scenario)
