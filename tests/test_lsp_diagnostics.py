"""Findings in an editor, pushed and asked for: the real server, a real client, real streams."""

from __future__ import annotations

import pytest
from lsprotocol import types

from lsp_editor import BAD, ENCODINGS, GOOD, capabilities, editor, run, span

URL = "https://github.com/specfmt/specfmt/blob/main/docs/rules/{}.md"


def test_a_finding_is_pushed_with_all_that_an_editor_can_show(tmp_path):
    (tmp_path / "buildspec.yml").write_text(BAD)

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", version=7)
            (found,) = [each for each in await one.diagnostics(uri, 7) if each.code == "unknown-key"]
            assert found.range == span((3, 4), (3, 11))
            assert found.severity is types.DiagnosticSeverity.Warning
            assert found.source == "specfmt"
            assert found.code_description.href == URL.format("unknown-key")
            assert list(found.tags) == [types.DiagnosticTag.Unnecessary]
            assert found.message.startswith("unknown key `comands`")
            assert "\n" in found.message
            assert found.data is None

    run(scenario)


def test_related_places_are_in_the_same_file(tmp_path):
    text = "version: 0.2\nphases:\n  build:\n    commands: [make]\n  build:\n    commands: [make]\n"

    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", text)
            (found,) = [each for each in await one.diagnostics(uri) if each.code == "duplicate-key"]
            (related,) = found.related_information
            assert related.location.uri == uri
            assert related.location.range.start == types.Position(2, 2)
            assert found.range.start == types.Position(4, 2)

    run(scenario)


def test_typing_is_followed_and_closing_takes_everything_back(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", GOOD)
            assert not await one.diagnostics(uri, 1)
            change = types.TextDocumentContentChangePartial(span((3, 4), (3, 12)), "comands")
            one.edit(uri, [change], 2)
            codes = {each.code for each in await one.diagnostics(uri, 2)}
            assert "unknown-key" in codes
            seen = len(one.published)
            one.close(uri)
            assert not await one.diagnostics(uri, after=seen)

    run(scenario)


def test_what_was_typed_over_is_never_published(tmp_path):
    async def scenario():
        async with editor(tmp_path) as one:
            uri = one.open("buildspec.yml", GOOD)
            await one.diagnostics(uri, 1)
            for version in range(2, 12):
                one.replace(uri, BAD if version % 2 else GOOD, version)
            assert await one.diagnostics(uri, 11)
            versions = [each.version for each in one.published if each.uri == uri]
            assert versions == sorted(versions)
            assert versions[-1] == 11
            assert len(versions) < 11

    run(scenario)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_columns_count_in_the_unit_that_was_agreed_upon(tmp_path, encoding):
    text = 'version: 0.2\nphases:\n  build:\n    {"\U0001f600\u00e9": 1, commands: [make]}\n'
    start = {"utf-8": 5, "utf-16": 5, "utf-32": 5}[encoding]
    width = {"utf-8": 8, "utf-16": 5, "utf-32": 4}[encoding]

    async def scenario():
        async with editor(tmp_path, given=capabilities(encoding=encoding)) as one:
            assert one.answer.capabilities.position_encoding == encoding
            uri = one.open("buildspec.yml", text)
            (found,) = [each for each in await one.diagnostics(uri) if each.code == "unknown-key"]
            assert found.range == span((3, start), (3, start + width))

    run(scenario)


def test_without_a_wish_columns_are_utf_16(tmp_path):
    given = capabilities()
    given.general = None

    async def scenario():
        async with editor(tmp_path, given=given) as one:
            assert one.answer.capabilities.position_encoding == "utf-16"

    run(scenario)


def test_an_editor_that_asks_is_not_pushed_to(tmp_path):
    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            uri = one.open("buildspec.yml", BAD)
            report = await one.pull(uri)
            assert report.kind == "full"
            assert "unknown-key" in {each.code for each in report.items}
            again = await one.pull(uri, report.result_id)
            assert (again.kind, again.result_id) == ("unchanged", report.result_id)
            one.replace(uri, GOOD, 2)
            after = await one.pull(uri, report.result_id)
            assert (after.kind, list(after.items)) == ("full", [])
            assert one.published == []

    run(scenario)


def test_a_file_of_no_known_kind_has_no_findings(tmp_path):
    (tmp_path / "compose.yml").write_text("services: {}\n")

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            assert (await one.pull(one.open("compose.yml"))).items == ()
            assert (await one.pull(one.uri("missing.yml"))).items == ()
            assert (await one.pull("untitled:Untitled-1")).items == ()
            assert (await one.pull("http://[")).items == ()

    run(scenario)


@pytest.mark.parametrize(
    ("uri", "text", "rule"),
    [
        ("untitled:buildspec.yml", BAD, "unknown-key"),
        ("git:/shop/buildspec.yml?%7B%22ref%22%3A%22HEAD%22%7D", BAD, "unknown-key"),
        # By its name it is JSON, in which a comma at the end is a mistake.
        (
            "git:/shop/pipeline.json?ref",
            '{"pipeline": {"name": "x", "roleArn": "r", "artifactStore": {}, "stages": [],}}',
            "json-trailing-comma",
        ),
    ],
)
def test_a_text_that_is_no_file_is_judged_as_one(tmp_path, uri, text, rule):
    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            item = types.TextDocumentItem(uri, "yaml", 1, text)
            one.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            assert rule in {each.code for each in (await one.pull(uri)).items}

    run(scenario)


def test_all_files_of_the_folder_are_found(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "ci").mkdir()
    (tmp_path / "buildspec.yml").write_text(BAD)
    (tmp_path / "ci" / "good-buildspec.yml").write_text(GOOD)
    (tmp_path / "compose.yml").write_text("services: {}\n")
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)

    async def scenario():
        given = capabilities(pulls=True, did_change_watched_files=watching)
        async with editor(tmp_path, given=given) as one:
            one.client.progress_reports["bar"] = []
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[], work_done_token="bar")  # noqa: S106
            report = await one.client.workspace_diagnostic_async(params)
            by_uri = {each.uri: each for each in report.items}
            assert set(by_uri) == {one.uri("buildspec.yml")}
            bad = by_uri[one.uri("buildspec.yml")]
            assert "unknown-key" in {each.code for each in bad.items}
            kinds = [each["kind"] for each in one.progress["bar"]]
            assert (kinds[0], kinds[-1]) == ("begin", "end")
            assert "report" in kinds

            params.previous_result_ids = [types.PreviousResultId(bad.uri, bad.result_id)]
            params.work_done_token = None
            (same,) = (await one.client.workspace_diagnostic_async(params)).items
            assert same.kind == "unchanged"
            (tmp_path / "buildspec.yml").write_text(GOOD + "# longer\n")
            (mended,) = (await one.client.workspace_diagnostic_async(params)).items
            assert (mended.kind, list(mended.items)) == ("full", [])

    run(scenario)


def test_an_open_text_counts_more_than_its_file(tmp_path):
    (tmp_path / "buildspec.yml").write_text(GOOD)

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            uri = one.open("buildspec.yml", BAD, version=5)
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
            (found,) = (await one.client.workspace_diagnostic_async(params)).items
            assert (found.uri, found.version) == (uri, 5)
            assert "unknown-key" in {each.code for each in found.items}

    run(scenario)


def test_a_large_folder_is_told_bit_by_bit(tmp_path):
    for number in range(60):
        (tmp_path / f"buildspec-{number:02}.yml").write_text(BAD)

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True)) as one:
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[], partial_result_token="bits")  # noqa: S106
            report = await one.client.workspace_diagnostic_async(params)
            assert not report.items
            bits = [[each["uri"] for each in bit["items"]] for bit in one.progress["bits"]]
            assert len(bits) >= 2
            assert len({uri for bit in bits for uri in bit}) == 60

    run(scenario)


HOOKED = (
    "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: scripts/start.sh\n      timeout: 60\n"
)


@pytest.mark.parametrize("pulls", [False, True])
def test_a_file_that_appears_changes_the_findings_of_another(tmp_path, pulls):
    (tmp_path / ".git").mkdir()
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "other").touch()
    (tmp_path / "appspec.yml").write_text(HOOKED)
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)

    async def scenario():
        given = capabilities(pulls=pulls, did_change_watched_files=watching)
        async with editor(tmp_path, given=given) as one:
            uri = one.open("appspec.yml")
            await one.until(
                lambda: any(method == types.CLIENT_REGISTER_CAPABILITY for method, _ in one.requested)
            )
            found = (await one.pull(uri)).items if pulls else await one.diagnostics(uri)
            assert [each.code for each in found] == ["missing-hook-script"]
            seen = len(one.published)
            (tmp_path / "scripts" / "start.sh").write_text("#!/bin/sh\n")
            event = types.FileEvent(one.uri("scripts/start.sh"), types.FileChangeType.Created)
            one.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            if pulls:
                refresh = types.WORKSPACE_DIAGNOSTIC_REFRESH
                await one.until(lambda: any(method == refresh for method, _ in one.requested))
                assert (await one.pull(uri)).items == ()
            else:
                assert not await one.diagnostics(uri, after=seen)

    run(scenario)
