"""Whole files: `fixtures/format/x.in.yml` becomes `x.out.yml`. Write the second with SPECFMT_UPDATE=1, then read it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from yamllint import linter
from yamllint.config import YamlLintConfig

from formatting import events, formatted
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "fixtures" / "format"
CASES = sorted(FOLDER.glob("*.in.*"))
GOOD = [path for path in sorted((ROOT / "fixtures" / "ok").iterdir()) if path.suffix in {".yml", ".yaml"}]
PRETTIER = os.environ.get("SPECFMT_PRETTIER") or shutil.which("prettier")

# What yamllint finds in formatted files, and docs/format.md gives the reason for.
LINT = YamlLintConfig("extends: default\nrules: {line-length: disable}")
LEFT = {
    "new-lines": "the line ends of a file are its own",
    "key-duplicates": "formatting changes no data",
    "trailing-spaces": "a block of lines ends in content",
    "empty-lines": "a block of lines keeps its blank lines",
}


def read(path: Path) -> str:
    return path.read_bytes().decode()


def format_file(path: Path) -> str:
    text = read(path)
    kind = kind_of(text, path.name)
    assert kind is not None, "every fixture is of a known kind"
    return formatted(text, kind=kind.name, path=path.name)


def outputs() -> list[tuple[str, str]]:
    return [(path.name, format_file(path)) for path in [*CASES, *GOOD]]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_file_is_formatted_as_written_beside_it(path):
    expected = path.with_name(path.name.replace(".in.", ".out."))
    after = format_file(path)
    if os.environ.get("SPECFMT_UPDATE"):
        expected.write_bytes(after.encode())
    assert after == read(expected)


def test_every_expectation_has_its_file():
    assert {path.name for path in FOLDER.glob("*.out.*")} == {
        path.name.replace(".in.", ".out.") for path in CASES
    }


@pytest.mark.parametrize("path", [*CASES, *GOOD], ids=lambda path: path.name)
def test_another_parser_reads_the_same(path):
    before, after = read(path), format_file(path)
    if path.suffix == ".json":
        assert json.loads(after) == json.loads(before)
        return
    try:
        expected = events(before)
    except yaml.YAMLError:
        pytest.skip("PyYAML does not read this file at all")
    assert events(after) == expected


@pytest.mark.parametrize("path", [*CASES, *GOOD], ids=lambda path: path.name)
def test_comments_keep_their_words(path):
    text = read(path)
    document = Document(path.name, text, KINDS["buildspec"])
    after = Document(path.name, format_file(path), KINDS["buildspec"])
    assert sorted(each.text.rstrip() for each in document.tree.comments) == sorted(
        each.text for each in after.tree.comments
    )


@pytest.mark.parametrize(("name", "text"), [each for each in outputs() if not each[0].endswith(".json")])
def test_yamllint_finds_no_error_that_layout_could_mend(name, text):
    if name.startswith("format-off"):
        return
    found = [each for each in linter.run(text, LINT) if each.level == "error" and each.rule not in LEFT]
    assert [f"{each.line}:{each.column} {each.desc}" for each in found] == []


@pytest.mark.skipif(PRETTIER is None, reason="prettier is neither on PATH nor named by SPECFMT_PRETTIER")
@pytest.mark.parametrize(
    "name",
    # In the others stands what docs/format.md lists as different: comments at line ends, braces, aligned lines.
    ["appspec-server-minimal.yml", "every-section.yml", "flush-lists.yaml", "four-spaces.yml",
     "guarded-deploy.yml", "runtimes.yml", "sam-package.yml", "windows-powershell.yml"],
)  # fmt: skip
def test_prettier_leaves_it_as_it_is(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(format_file(ROOT / "fixtures" / "ok" / name).encode())
    before = path.read_bytes()
    subprocess.run([str(PRETTIER), "--write", str(path)], check=True, capture_output=True)
    assert path.read_bytes().decode() == before.decode()
