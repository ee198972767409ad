"""Formatting in an editor: what `specfmt format` does, and of it what touches some lines."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from command_line import run as command
from lsp_editor import capabilities, editor, run, span
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.format import format_edits
from specfmt.engine.format_range import range_edits
from specfmt.formatting.sameness import same
from specfmt.lsp.positions import Ruler
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.lines import Encoding
from specfmt.text.span import Span
from test_fixtures import BAD as BAD_FILES
from test_fixtures import GOOD as GOOD_FILES

CASES = sorted((Path(__file__).resolve().parent.parent / "fixtures" / "format").glob("*.in.*"))
OPTIONS = types.FormattingOptions(tab_size=8, insert_spaces=False)
# A list that hangs, blanks before a comment, and keys in another order than that of the schema.
CROOKED = """\
phases:
    build:
        commands:
        - make   all
        - "make   test"     # twice
version:   0.2
"""


def formatting(uri: str) -> types.DocumentFormattingParams:
    return types.DocumentFormattingParams(types.TextDocumentIdentifier(uri), OPTIONS)


def ranged(uri: str, range_: types.Range) -> types.DocumentRangeFormattingParams:
    return types.DocumentRangeFormattingParams(types.TextDocumentIdentifier(uri), range_, OPTIONS)


def edited(text: str, edits, encoding: Encoding = Encoding.UTF32) -> str:
    """The text as an editor has it after edits, none of which may overlap another."""
    ruler = Ruler(text, encoding, counts_mark=True)
    return apply_edits(text, [Edit(ruler.span(each.range), each.new_text) for each in edits or ()])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_every_fixture_comes_out_as_the_command_formats_it(tmp_path, monkeypatch, encoding):
    monkeypatch.chdir(tmp_path)
    files = {path.name: path for path in (*GOOD_FILES, *BAD_FILES, *CASES)}
    before = {}
    for name, path in files.items():
        try:
            text = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        kind = kind_of(text, name)
        if kind is not None and not kind.is_shared and "\0" not in text:
            before[name] = text
            shutil.copyfile(path, tmp_path / name)

    async def scenario():
        found = {}
        async with editor(tmp_path, given=capabilities(encoding=encoding)) as one:
            for name, text in before.items():
                uri = one.open(name)
                edits = await one.client.text_document_formatting_async(formatting(uri))
                found[name] = edited(text, edits, Encoding(encoding))
                one.close(uri)
        return found

    found = run(scenario)
    command("format", *before, "--isolated")
    expected = {name: (tmp_path / name).read_bytes().decode() for name in before}
    assert found == expected
    assert sum(before[name] != text for name, text in expected.items()) > 20


def test_formatting_is_announced_and_tabs_are_not_asked_for(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            can = one.answer.capabilities
            assert can.document_formatting_provider
            assert can.document_range_formatting_provider
            uri = one.open("buildspec.yml", CROOKED)
            edits = await one.client.text_document_formatting_async(formatting(uri))
            after = edited(CROOKED, edits)
            assert after.startswith("version: 0.2\n")
            assert "\t" not in after
            one.replace(uri, after, 2)
            assert not await one.client.text_document_formatting_async(formatting(uri))

    run(scenario)


def test_only_the_lines_that_are_asked_for_change(tmp_path):
    text = "version:   0.2\nphases:\n  build:\n    commands:\n      - make     # all\nenv:   {}\n"

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", text)
            ask = one.client.text_document_range_formatting_async
            # The key order is not mended either: for that, lines elsewhere would have to move.
            edits = await ask(ranged(uri, span((0, 3), (0, 3))))
            assert edited(text, edits) == text.replace("version:   0.2", "version: 0.2")
            assert not await ask(ranged(uri, span((1, 0), (3, 2))))
            whole = await ask(ranged(uri, span((0, 0), (6, 0))))
            assert whole == await one.client.text_document_formatting_async(formatting(uri))

    run(scenario)


def test_a_file_with_errors_is_left_alone_and_the_user_told_once(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", CROOKED)
            one.replace(uri, CROOKED + "env: [\n", 2)
            for _ in range(3):
                assert await one.client.text_document_formatting_async(formatting(uri)) is None
                assert (
                    await one.client.text_document_range_formatting_async(ranged(uri, span((0, 0), (1, 0))))
                    is None
                )
                one.client.text_document_did_save(
                    types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
                )
            (told,) = await one.until(lambda: one.client.messages)
            assert told.message == "specfmt: buildspec.yml: not formatted, it has syntax errors"
            # Mended and broken again it is news.
            one.replace(uri, CROOKED, 3)
            assert await one.client.text_document_formatting_async(formatting(uri))
            one.replace(uri, CROOKED + "env: [\n", 4)
            assert await one.client.text_document_formatting_async(formatting(uri)) is None
            await one.until(lambda: len(one.client.messages) == 2)

    run(scenario)


def test_what_others_format_too_is_left_to_them(tmp_path):
    template = "Resources:\n    App:\n        Type: AWS::CodeDeploy::Application\n        Properties:   {}\n"
    (tmp_path / "specfmt.toml").write_text('exclude = ["vendor"]\n')

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("template.yml", template)
            assert await one.client.text_document_formatting_async(formatting(uri)) is None
            other = one.open("compose.yml", "services:   {}\n")
            assert await one.client.text_document_formatting_async(formatting(other)) is None
            excluded = one.open("vendor/buildspec.yml", CROOKED)
            assert await one.client.text_document_formatting_async(formatting(excluded)) is None
            assert not one.client.messages

    run(scenario)


SOURCES = [
    (path.name, text)
    for path in (*CASES, *GOOD_FILES)
    if path.suffix in {".yml", ".yaml", ".json"}
    and (kind := kind_of(text := path.read_bytes().decode(), path.name)) is not None
    and not kind.is_shared
]


@given(st.sampled_from([("buildspec.yml", CROOKED), *SOURCES]), st.data())
@settings(max_examples=150, deadline=None)
def test_part_of_a_file_can_be_formatted_without_changing_what_it_says(source, data):
    name, text = source
    kind = kind_of(text, name) or KINDS["buildspec"]
    document = Document(name, text, kind)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edits = range_edits(document, Span(start, end))
    assert set(edits) <= set(format_edits(document))
    if edits:
        assert same(document.tree, Document(name, apply_edits(text, edits), kind).tree)
        line = text.rfind("\n", 0, start) + 1
        assert all(each.span.end >= line for each in edits)


def test_the_whole_range_is_the_whole_file():
    for name, text in SOURCES:
        kind = kind_of(text, name)
        assert kind is not None
        document = Document(name, text, kind)
        assert range_edits(document, Span(0, len(text))) == format_edits(document), name
