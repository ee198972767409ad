"""The files under `fixtures/`: good ones are silent, bad ones are found as written down, repositories as a whole.

`SPECFMT_UPDATE=1 pytest tests/test_fixtures.py` writes the expectations anew; read the difference before keeping it.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from command_line import run
from specfmt.diagnostics import Diagnostic, Safety
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from support import check

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
UPDATE = os.environ.get("SPECFMT_UPDATE") == "1"
GOOD = sorted(path for path in (FIXTURES / "ok").iterdir())
BAD = sorted(path for path in (FIXTURES / "bad").iterdir() if path.suffix != ".out")
PROJECTS = sorted(path for path in (FIXTURES / "projects").iterdir())
APPSPECS = [path for path in BAD if path.name.startswith("appspec-")]
EXPECTED = "expected.out"


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def agree(text: str, path: Path) -> None:
    """Compare with what is written down, or write it down."""
    if UPDATE:
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), "SPECFMT_UPDATE=1 writes it anew"


def alone(path: Path, folder: Path) -> str:
    """Copy a fixture to a folder that belongs to no repository. Returns its name."""
    shutil.copyfile(path, folder / path.name)
    return path.name


def repository(source: Path, folder: Path) -> Path:
    """Make the repository that a fixture describes.

    Names that begin with `dot-` stand for hidden ones, which would mean something to our own repository.
    """
    root = folder / source.name
    for path in sorted(source.rglob("*")):
        if path.is_file() and path.name != EXPECTED:
            parts = [
                part.replace("dot-", ".") if part.startswith("dot-") else part
                for part in path.relative_to(source).parts
            ]
            target = root.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    (root / ".git").mkdir()
    return root


def by_path(out: str) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = {}
    for diagnostic in json.loads(out)["diagnostics"]:
        found.setdefault(diagnostic["path"], []).append(diagnostic)
    return found


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_good_files_are_silent(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("check", alone(path, tmp_path), "--output-format", "concise", "--fail-on", "info")
    assert done == (0, "All checks passed: 1 file.\n", "")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_bad_files_are_found_as_written_down(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("check", alone(path, tmp_path), "--output-format", "concise", "--fail-on", "info")
    assert done.err == ""
    assert done.status == 1
    agree(done.out, path.with_name(f"{path.name}.out"))


def test_every_expectation_belongs_to_a_file():
    written = {path.name.removesuffix(".out") for path in (FIXTURES / "bad").glob("*.out")}
    assert written == {path.name for path in BAD}
    assert len(GOOD) >= 25
    assert len(BAD) >= 30


@pytest.mark.parametrize("source", PROJECTS, ids=lambda path: path.name)
def test_repositories_are_found_as_written_down(source, tmp_path, monkeypatch):
    monkeypatch.chdir(repository(source, tmp_path))
    files = run("check", "--show-files")
    done = run("check", "--output-format", "concise")
    agree(f"{files.out}\n{done.out}{done.err}\nstatus {done.status}\n", source / EXPECTED)


@pytest.mark.parametrize("source", PROJECTS, ids=lambda path: path.name)
def test_a_file_alone_gives_the_same_findings_as_the_whole(source, tmp_path, monkeypatch):
    monkeypatch.chdir(repository(source, tmp_path))
    together = by_path(run("check", "--output-format", "json").out)
    files = [line.split()[0] for line in run("check", "--show-files").out.splitlines()]
    assert files
    for name in files:
        assert by_path(run("check", name, "--output-format", "json").out) == {
            path: found for path, found in together.items() if path == name
        }


@pytest.mark.parametrize("source", PROJECTS, ids=lambda path: path.name)
def test_the_order_of_the_paths_changes_nothing(source, tmp_path, monkeypatch):
    monkeypatch.chdir(repository(source, tmp_path))
    files = [line.split()[0] for line in run("check", "--show-files").out.splitlines()]
    forward = run("check", *files, "--output-format", "json")
    assert forward.out == run("check", *reversed(files), "--output-format", "json").out
    assert forward.out == run("check", "--output-format", "json").out


def test_processes_change_nothing(tmp_path, monkeypatch):
    for number in range(3):
        (tmp_path / str(number)).mkdir()
        for path in BAD:
            name = path.name if "buildspec" in path.name else f"buildspec-{path.name}"
            shutil.copyfile(path, tmp_path / str(number) / name)
    monkeypatch.chdir(tmp_path)
    one = run("check", "--output-format", "json", "--jobs", "1")
    assert len(by_path(one.out)) >= 3 * len(BAD)
    assert run("check", "--output-format", "json", "--jobs", "2") == one


def test_safe_fixes_of_the_bad_files_leave_nothing_that_was_fixed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = [alone(path, tmp_path) for path in BAD]
    before = run("check", *names, "--output-format", "concise").out
    assert "[*]" in before
    run("check", *names, "--fix", "--quiet")
    after = run("check", *names, "--output-format", "concise").out
    assert "[*]" not in after
    assert after.count("\n") < before.count("\n")


def count(one: Diagnostic, found: tuple[Diagnostic, ...]) -> int:
    """How many diagnostics say the same, wherever they stand."""
    return sum((each.rule, each.message) == (one.rule, one.message) for each in found)


@pytest.mark.parametrize("path", APPSPECS, ids=lambda path: path.name)
def test_each_safe_fix_of_an_appspec_mends_what_it_is_for(path):
    """One fix at a time: afterwards its finding is gone, and no syntax is broken."""
    text = path.read_bytes().decode()
    options = {"kind": "appspec", "path": f"appspec{path.suffix}"}
    before = check(text, **options)
    for each in before:
        if each.fix is None or each.fix.safety is not Safety.SAFE:
            continue
        mended = apply_edits(text, each.fix.edits)
        assert count(each, check(mended, **options)) < count(each, before), mended
        assert parse(mended).root is not None, mended


def test_the_appspecs_have_enough_safe_fixes():
    fixes = [
        each.fix.safety
        for path in APPSPECS
        for each in check(path.read_bytes().decode(), kind="appspec", path=f"appspec{path.suffix}")
        if each.fix is not None
    ]
    assert fixes.count(Safety.SAFE) >= 25


def test_the_example_of_make_demo_shows_what_it_is_for(tmp_path, monkeypatch):
    """A dozen mistakes, and the other file where it takes two to make one."""
    monkeypatch.chdir(repository(FIXTURES / "projects" / "node-api-to-ecs-broken", tmp_path))
    found = by_path(run("check", "--output-format", "json").out)
    assert set(found) == {
        "buildspec.yml",
        "deploy/appspec.yaml",
        "infrastructure/delivery.yaml",
        "infrastructure/sandbox-pipeline.json",
    }
    assert 12 <= sum(len(each) for each in found.values()) <= 20
    others = {
        (path, related["path"])
        for path, each in found.items()
        for one in each
        for related in one["related"]
        if related["path"] not in (None, path)
    }
    assert others == {
        ("deploy/appspec.yaml", "deploy/taskdef.json"),
        ("infrastructure/delivery.yaml", "buildspec.yml"),
        ("infrastructure/delivery.yaml", "deploy/taskdef.json"),
        ("infrastructure/sandbox-pipeline.json", "buildspec.yml"),
    }


def test_many_files_are_fixed_as_one_by_one(tmp_path, monkeypatch):
    """With so many files several processes judge them, and their answers come in any order."""
    text = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n    on_failure: ABORT\n"
    monkeypatch.chdir(tmp_path)
    for number in range(150):
        fixable = number % 3 == 0
        (tmp_path / f"buildspec-{number:03}.yml").write_text(text if fixable else text.replace("_", "-"))
    done = run("check", "--fix", "--jobs", "2")
    assert "Fixed 50 findings in 50 files" in done.err
    assert run("check", "--quiet", "--jobs", "2") == (0, "", "")
