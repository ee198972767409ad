"""Whatever the text and wherever the cursor: every question gets an answer, and never an exception."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cursor import opened
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import check
from specfmt.ide import RenameRefused
from specfmt.ide.actions import actions
from specfmt.ide.definition import definition
from specfmt.ide.folding import folding
from specfmt.ide.hints import hints
from specfmt.ide.links import links
from specfmt.ide.references import references
from specfmt.ide.rename import prepare, rename
from specfmt.ide.selection import ranges
from specfmt.ide.symbols import symbols
from specfmt.ide.tokens import tokens
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span
from support import project

ROOT = Path(__file__).resolve().parent.parent / "fixtures"
FILES = sorted(
    path
    for folder in ("ok", "bad", "demo", "projects")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".yml", ".yaml", ".json"}
)
AROUND = project({"appspec.yml": "", "buildspec.yml": "", "scripts/a.sh": ""})
PIECES = st.sampled_from(
    [
        "version: 0.2",
        "\n",
        "  ",
        "- ",
        "phases:",
        "commands:",
        "&a ",
        "*a",
        "$X",
        "${X",
        "|",
        "'",
        '"',
        "#{a.b}",
        "{",
        "]",
        ": ",
        "# specfmt: ignore",
        "é😀",
        "\r\n",
        "\t",
        "env:",
        "<<: ",
    ]
)


def read(path):
    text = path.read_bytes().decode("utf-8", errors="replace")
    kind = kind_of(text, path.name) or KINDS["buildspec"]
    return text, kind.name, path.name


def ask_all(document, offset):
    """Every question about a document and an offset; what they answer must fit the text."""
    text = document.text
    for asked in (symbols, folding, tokens, hints):
        asked(document)
    links(document, AROUND)
    definition(document, offset, AROUND)
    references(document, offset, AROUND)
    assert ranges(document, offset)[-1] == Span(0, len(text))
    if prepare(document, offset) is None:
        with pytest.raises(RenameRefused):
            rename(document, offset, "another_1")
    else:
        with suppress(RenameRefused):
            apply_edits(text, rename(document, offset, "another_1"))
    for action in actions(document, Span(offset, offset), check(document, AROUND).diagnostics, AROUND):
        apply_edits(text, action.edits)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_any_part_of_any_file(path):
    text, kind, name = read(path)
    for cut in range(0, len(text) + 1, max(1, len(text) // 12)):
        document = opened(text[:cut], kind=kind, path=name)
        ask_all(document, cut)
        ask_all(document, cut // 2)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_any_offset_of_any_file(path):
    text, kind, name = read(path)
    document = opened(text, kind=kind, path=name)
    for offset in range(-1, len(text) + 2, max(1, len(text) // 200)):
        definition(document, offset, AROUND)
        references(document, offset, AROUND)
        prepare(document, offset)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=30), st.sampled_from(sorted(KINDS)), st.booleans(), st.integers(0, 200))
def test_any_text(pieces, kind, is_json, offset):
    text = "".join(pieces)
    document = opened(text, kind=kind, path=f"{kind}.json" if is_json else "")
    ask_all(document, min(offset, len(text)))
