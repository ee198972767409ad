"""An editor is told what `specfmt check` says, of every fixture: pushed, asked for, and for the folder as a whole."""

from __future__ import annotations

import json
import shutil

import pytest
from lsprotocol import types

from command_line import run as command
from lsp_editor import capabilities, editor, run
from test_fixtures import BAD, GOOD, PROJECTS, repository

SEVERITIES = {
    types.DiagnosticSeverity.Error: "error",
    types.DiagnosticSeverity.Warning: "warning",
    types.DiagnosticSeverity.Information: "info",
}


def said_by_the_command(*paths: str) -> dict[str, list[tuple]]:
    """Path -> what is found there."""
    found: dict[str, list[tuple]] = {}
    for each in json.loads(command("check", *paths, "--output-format", "json").out)["diagnostics"]:
        message = f"{each['message']}\n{each['why']}" if each["why"] else each["message"]
        related = [(place["path"], *place_of(place), place["message"]) for place in each["related"]]
        row = (each["rule"], each["severity"], message, each["url"], *place_of(each), related)
        found.setdefault(each["path"], []).append(row)
    return found


def place_of(row: dict) -> tuple[int, int, int, int]:
    start, end = row["start"], row["end"]
    return start["line"], start["column"], end["line"], end["column"]


def said_to_the_editor(items, root) -> list[tuple]:
    found = []
    for each in items:
        related = [
            (name_in(root, place.location.uri), *in_range(place.location.range), place.message)
            for place in each.related_information or ()
        ]
        row = (each.code, SEVERITIES[each.severity], each.message, each.code_description.href)
        found.append((*row, *in_range(each.range), related))
    return found


def in_range(range_) -> tuple[int, int, int, int]:
    start, end = range_.start, range_.end
    return start.line + 1, start.character + 1, end.line + 1, end.character + 1


def name_in(root, uri: str) -> str:
    return uri.removeprefix(root.as_uri() + "/")


def is_text(path) -> bool:
    """What is no UTF-8 an editor opens as something else, or not at all."""
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in path.read_bytes()


@pytest.mark.parametrize("pulls", [False, True])
def test_every_fixture_gives_the_same_in_an_editor(tmp_path, monkeypatch, pulls):
    monkeypatch.chdir(tmp_path)
    # A name may be there good and bad; the bad one is copied last.
    names = list(dict.fromkeys(path.name for path in (*GOOD, *BAD)))
    for path in (*GOOD, *BAD):
        shutil.copyfile(path, tmp_path / path.name)
    expected = said_by_the_command(*names)
    assert sum(map(len, expected.values())) > 150

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=pulls, encoding="utf-32")) as one:
            compared = 0
            for name in names:
                if not is_text(tmp_path / name):
                    continue
                uri = one.open(name, (tmp_path / name).read_bytes().decode().removeprefix("\ufeff"))
                items = (await one.pull(uri)).items if pulls else await one.diagnostics(uri)
                wanted = expected.get(name, [])
                if (tmp_path / name).read_bytes().startswith(b"\xef\xbb\xbf"):
                    wanted = [row for row in wanted if row[0] != "byte-order-mark"]
                assert said_to_the_editor(items, tmp_path) == wanted, name
                compared += 1
                one.close(uri)
            assert compared > 60

    run(scenario)


@pytest.mark.parametrize("source", PROJECTS, ids=lambda path: path.name)
def test_every_repository_gives_the_same_as_a_whole_and_open(source, tmp_path, monkeypatch):
    root = repository(source, tmp_path)
    monkeypatch.chdir(root)
    expected = said_by_the_command()

    async def scenario():
        async with editor(root, given=capabilities(pulls=True, encoding="utf-32")) as one:
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
            whole = (await one.client.workspace_diagnostic_async(params)).items
            found = {name_in(root, each.uri): said_to_the_editor(each.items, root) for each in whole}
            assert {name: rows for name, rows in found.items() if rows} == expected
            for name in (each for each in expected if is_text(root / each)):
                items = (await one.pull(one.open(name))).items
                assert said_to_the_editor(items, root) == expected[name], name

    run(scenario)


def test_every_bad_file_is_found_on_disk_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in (*GOOD, *BAD):
        shutil.copyfile(path, tmp_path / path.name)
    expected = said_by_the_command()

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True, encoding="utf-32")) as one:
            params = types.WorkspaceDiagnosticParams(previous_result_ids=[])
            whole = (await one.client.workspace_diagnostic_async(params)).items
            found = {name_in(tmp_path, each.uri): said_to_the_editor(each.items, tmp_path) for each in whole}
            assert {name: rows for name, rows in found.items() if rows} == expected

    run(scenario)
