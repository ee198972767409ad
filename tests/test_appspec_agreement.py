"""What `check` says about an application specification agrees with what the agents do with it.

`fixtures/appspec-agreement/agents.tsv` has a row for each file of that folder: what agent 1.8 makes of it when it parses
it (on Ruby 3.1 and later, whose YAML reader is strict, and on Ruby 3.0 and earlier), what agent 2.0 makes of it, and,
where all three accept it, whether they read what is written (`plain`) or something else (`surprise`). The last column
has the lines at which a finding is right, parted by `|`.
"""

import csv
import json
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from command_line import run

AGENT = re.compile(r"\bagents? [12]\.|\b[12]\.[x08]\b")
FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "appspec-agreement"


class Row(NamedTuple):
    name: str
    strict: str  # agent 1.8 on Ruby 3.1 and later
    lenient: str  # agent 1.8 on Ruby 3.0 and earlier
    second: str  # agent 2.0
    reading: str
    lines: frozenset[int]


def table() -> list[Row]:
    with (FOLDER / "agents.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [Row(*row[:5], frozenset(int(line) for line in row[5].split("|") if line)) for row in rows]


ROWS = table()


@pytest.fixture(scope="module")
def found(tmp_path_factory) -> dict[str, list[dict]]:
    """The findings of each file, which lies alone in its folder under the name that the agents look for."""
    root = tmp_path_factory.mktemp("agreement")
    for row in ROWS:
        (root / row.name).mkdir()
        shutil.copyfile(FOLDER / row.name, root / row.name / "appspec.yml")
    paths = [str(root / row.name / "appspec.yml") for row in ROWS]
    done = run("check", "--isolated", "--output-format", "json", "--jobs", "1", *paths)
    report = json.loads(done.out)
    assert report["files_checked"] == len(ROWS), done.err
    by_name: dict[str, list[dict]] = {row.name: [] for row in ROWS}
    for each in report["diagnostics"]:
        by_name[Path(each["path"]).parent.name].append(each)
    return by_name


def at_the_line(row: Row, findings: list[dict], *severities: str) -> list[dict]:
    return [
        each for each in findings if each["start"]["line"] in row.lines and each["severity"] in severities
    ]


def named(rows: list[Row]) -> pytest.MarkDecorator:
    assert rows
    return pytest.mark.parametrize("row", rows, ids=lambda row: row.name.removesuffix(".yml"))


def test_every_file_has_its_row_and_every_row_its_file():
    assert sorted(row.name for row in ROWS) == sorted(path.name for path in FOLDER.glob("*.yml"))
    assert len(ROWS) >= 60
    for row in ROWS:
        assert {row.strict, row.lenient, row.second} <= {"ok", "reject"}, row.name
        accepted = {row.strict, row.lenient, row.second} == {"ok"}
        assert (row.reading in ("plain", "surprise")) == accepted, row.name
        assert bool(row.lines) == (row.reading != "plain"), row.name


@named([row for row in ROWS if row.strict == "reject"])
def test_what_agent_1_8_rejects_is_an_error_at_the_place(row, found):
    """Agent 1.8 is what runs nearly everywhere, on new systems with a Ruby of 3.1 or later."""
    assert at_the_line(row, found[row.name], "error"), found[row.name]


@named([row for row in ROWS if row.strict == "ok" and row.second == "reject"])
def test_what_agent_2_0_alone_rejects_is_told_at_the_place(row, found):
    """Agent 2.0 is opted into, so a warning may do."""
    assert at_the_line(row, found[row.name], "error", "warning"), found[row.name]


@named([row for row in ROWS if len({row.strict, row.lenient, row.second}) > 1])
def test_where_the_agents_disagree_the_finding_names_them(row, found):
    told = [each["message"] + each["why"] for each in at_the_line(row, found[row.name], "error", "warning")]
    assert any(AGENT.search(text) for text in told), told
    if row.strict != row.lenient:
        assert any("Ruby" in text for text in told), told


@named([row for row in ROWS if row.reading == "surprise"])
def test_what_is_accepted_and_means_something_else_is_a_warning(row, found):
    assert at_the_line(row, found[row.name], "warning"), found[row.name]
    assert [each for each in found[row.name] if each["severity"] == "error"] == []


@named([row for row in ROWS if row.reading == "plain"])
def test_what_all_agents_read_as_it_is_written_is_in_order(row, found):
    assert [each for each in found[row.name] if each["severity"] != "info"] == []


@named([row for row in ROWS if row.reading != "plain"])
def test_one_mistake_is_told_once(row, found):
    """No two findings say something of the same place."""
    places = [
        (each["start"]["line"], each["start"]["column"])
        for each in found[row.name]
        if each["severity"] != "info"
    ]
    assert len(places) == len(set(places)), found[row.name]
