"""What the documents say is true: commands exist, examples hold, links lead somewhere, numbers are current.

`SPECFMT_UPDATE=1 pytest tests/test_documentation.py` writes the number of rules anew.
"""

from __future__ import annotations

import json
import os
import re
import runpy
import shlex
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
import typer

from specfmt import rules
from specfmt.cli.app import app
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import words
from specfmt.documents.kinds import kind_of
from specfmt.project.options import Source, read_options
from specfmt.render import FORMATS
from support import check

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
UPDATE = os.environ.get("SPECFMT_UPDATE") == "1"


class Block(NamedTuple):
    """A fenced block of a document."""

    place: str
    language: str
    text: str


def blocks(*languages: str) -> list[Block]:
    """The fenced blocks in these languages of all documents."""
    found = []
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"^```([\w ]+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
            if match[1] in languages:
                line = text.count("\n", 0, match.start()) + 1
                found.append(Block(f"{path.relative_to(ROOT)}:{line}", match[1], match[2]))
    return found


def commands() -> list[tuple[str, str]]:
    """Every call of specfmt in a block of shell, in a recipe, or in a line of text."""
    found = []
    for block in blocks("sh", "yaml"):
        for line in block.text.splitlines():
            at = re.search(r"(?:^|- |run: |\| )(specfmt .*)", line.split("  #")[0])
            if at:
                found.append((block.place, at[1]))
    for path in DOCUMENTS:
        named = re.findall(r"`(specfmt [^`]+)`", path.read_text(encoding="utf-8"))
        found += [(str(path.relative_to(ROOT)), each) for each in named]
    return found


COMMANDS = commands()
BUILDSPECS = [block for block in blocks("yaml") if kind_of(block.text, "example.yml")]


@pytest.mark.parametrize(("place", "line"), COMMANDS, ids=[f"{place} {line}" for place, line in COMMANDS])
def test_every_command_can_be_called_so(place, line):
    words_of_line = shlex.split(line.split(" | ")[0].replace("\n", " "))
    arguments = [
        {"PATH...": "x", "FILE...": "x", "RULE": "unknown-key"}.get(each, each) for each in words_of_line[1:]
    ]
    group = typer.main.get_command(app)
    if arguments[0].startswith("--"):
        assert any(arguments[0] in each.opts for each in group.params)
        return
    with group.context_class(group, info_name=place) as parent:
        name, command, rest = group.resolve_command(parent, arguments)
        # A command that is merely named takes whatever it needs.
        if command is not None and (rest or name not in {"explain", "schema"}):
            context = command.make_context(name, list(rest), parent=parent)
            for each in context.params.get("output_format") or ():
                assert name != "check" or each in FORMATS
            for each in (*context.params.get("select", ()), *context.params.get("ignore", ())):
                assert each in {*rules.names(), *rules.GROUPS, "all"}


def test_commands_are_found():
    assert len(COMMANDS) > 25


@pytest.mark.parametrize("block", BUILDSPECS, ids=[block.place for block in BUILDSPECS])
def test_every_buildspec_that_is_shown_is_silent(block):
    assert [f"{each.rule}: {each.message}" for each in check(block.text)] == []


def test_buildspecs_are_shown():
    assert len(BUILDSPECS) >= 3


@pytest.mark.parametrize("block", blocks("toml"), ids=lambda block: block.place)
def test_every_configuration_that_is_shown_is_accepted(block):
    table = tomllib.loads(block.text)
    assert read_options(table, Source(block.place, block.text), words) != ()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files(path):
    text = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#]+)", text):
        if "://" not in target:
            assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_make_targets_that_are_named_exist(path):
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    text = path.read_text(encoding="utf-8")
    assert (
        set(re.findall(r"(?:`|^)make ([a-z]+)(?:`|$)", text, re.MULTILINE)) - {"nightly", "weekly"} <= known
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_files_and_rules_that_are_named_exist(path):
    text = path.read_text(encoding="utf-8")
    for name in re.findall(r"`((?:src|scripts|tests|docs|schemas|benchmarks|fixtures)/[\w./-]+)`", text):
        if "my" not in name:
            assert (ROOT / name).exists(), name
    for listed in re.findall(r"specfmt: ignore(?:-file)?\[([^\]]*)\]", text):
        assert set(re.split(r"[,\s]+", listed)) <= {*rules.names(), "rule", "rule-name"}


def test_the_number_of_rules_is_current():
    shown = re.compile(r"(There are )\d+( rules)")
    text = shown.sub(rf"\g<1>{len(rules.names())}\g<2>", README)
    if UPDATE:
        (ROOT / "README.md").write_text(text, encoding="utf-8")
    else:
        assert text == README, "SPECFMT_UPDATE=1 writes it anew"


def test_the_keys_of_the_configuration_are_all_listed():
    schema = json.loads((ROOT / "schemas" / "config.schema.json").read_text())
    section = README.split("## Configure")[1].split("## ")[0]
    assert re.findall(r"^\| `([\w-]+)`", section, re.MULTILINE) == list(schema["properties"])
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert all(key in text for key in schema["properties"])


def test_the_output_formats_are_all_listed():
    section = README.split("## Output and exit status")[1].split("| status")[0]
    assert {each for each in re.findall(r"`([\w-]+)`", section) if not each.startswith("--")} == set(FORMATS)
    text = (ROOT / "docs" / "output-formats.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)`", text, re.MULTILINE)) == set(FORMATS)


def test_the_exit_statuses_are_all_listed():
    section = README.split("| status | meaning |")[1].split("## ")[0]
    assert [int(each) for each in re.findall(r"^\| (\d+)", section, re.MULTILINE)] == sorted(ExitStatus)


def test_the_groups_of_rules_are_all_listed():
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert f"({', '.join(f'`{group}`' for group in rules.GROUPS)})" in text


def test_the_layers_are_those_of_the_contract():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    listed = re.findall(
        r"^\| ((?:`\w+`(?:, )?)+) \|", text.split("## Layers")[1].split("## ")[0], re.MULTILINE
    )
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0][
        "layers"
    ]
    assert [set(re.findall(r"\w+", each)) for each in listed] == [
        set(each.replace("specfmt.", "").split(" | ")) for each in contract
    ]


def test_the_picture_shows_what_the_command_prints(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["render_picture.py"])
    assert runpy.run_path(str(ROOT / "scripts" / "render_picture.py"))["main"](["--check"]) == 0


def test_this_repository_is_clean(monkeypatch):
    from command_line import run

    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    done = run("check", "--output-format", "concise")
    assert (done.status, done.err) == (0, ""), done.out
