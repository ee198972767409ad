"""Baselines: which findings they hide, which entries are stale, and what stands in the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import command_line
from command_line import GOOD, SAFE, run
from specfmt.diagnostics import Diagnostic, Severity
from specfmt.engine import baseline
from specfmt.engine.report import Report, Suppressed
from specfmt.project.errors import SpecfmtError
from specfmt.text.span import Span


@pytest.fixture
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, name="known.json"):
    done = run("check", "--write-baseline", name)
    assert (done.status, done.out) == (0, "")
    return (folder / name).read_text()


def test_a_finding_that_is_known_is_not_shown(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = run("check", "--write-baseline", "known.json")
    assert done == (0, "", "Wrote 1 finding to known.json.\n")
    assert run("check", "--baseline", "known.json") == (0, "All checks passed: 1 file.\n", "")
    assert run("check").status == 1


def test_the_file_has_one_finding_on_a_line_in_a_stable_order(folder):
    (folder / "b").mkdir()
    (folder / "b" / "buildspec.yml").write_text(SAFE + "# RISK\n")
    (folder / "a-buildspec.yml").write_text(SAFE)
    text = write(folder)
    held = json.loads(text)
    assert held["schema_version"] == 1
    assert [(each["path"], each["rule"]) for each in held["findings"]] == [
        ("a-buildspec.yml", "todo-left"),
        ("b/buildspec.yml", "risky-word"),
        ("b/buildspec.yml", "todo-left"),
    ]
    assert len(text.splitlines()) == 5
    assert write(folder) == text


def test_the_second_of_two_equal_findings_is_new(folder):
    (folder / "buildspec.yml").write_text(SAFE + "# TODO\n")
    write(folder)
    (folder / "buildspec.yml").write_text(SAFE + "# TODO\n# TODO\n")
    done = run("check", "--baseline", "known.json", "-f", "concise")
    assert done.status == 1
    assert done.out.startswith("buildspec.yml:7:3: ")
    assert done.out.count("todo-left") == 1


def test_findings_that_moved_are_still_known(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    write(folder)
    (folder / "buildspec.yml").write_text("# a comment\n\n" + SAFE)
    assert run("check", "--baseline", "known.json").status == 0


def test_an_entry_that_is_gone_is_told_on_standard_error(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    (folder / "b-buildspec.yml").write_text(SAFE)
    write(folder)
    (folder / "buildspec.yml").write_text(GOOD)
    done = run("check", "--baseline", "known.json")
    assert (done.status, done.out) == (0, "All checks passed: 2 files.\n")
    assert done.err == (
        "note: known.json: `todo-left` in buildspec.yml is gone\n"
        "note: known.json: write it again with `--write-baseline` to forget what is gone\n"
    )
    assert run("check", "--baseline", "known.json", "-q").err == ""


def test_entries_of_files_that_were_not_checked_are_not_gone_unless_the_file_is(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    (folder / "b-buildspec.yml").write_text(SAFE)
    write(folder)
    assert run("check", "--baseline", "known.json", "buildspec.yml").err == ""
    (folder / "b-buildspec.yml").unlink()
    assert (
        "`todo-left` in b-buildspec.yml is gone"
        in run("check", "--baseline", "known.json", "buildspec.yml").err
    )


def test_it_means_the_same_from_another_folder(folder, monkeypatch):
    (folder / "ci").mkdir()
    (folder / "ci" / "buildspec.yml").write_text(SAFE)
    write(folder)
    monkeypatch.chdir(folder / "ci")
    assert run("check", "--baseline", "../known.json").status == 0
    assert run("check", "--baseline", "../known.json", str(folder / "ci" / "buildspec.yml")).status == 0


def test_the_configuration_names_it_relative_to_itself(folder, monkeypatch):
    (folder / "ci").mkdir()
    (folder / "ci" / "buildspec.yml").write_text(SAFE)
    write(folder)
    (folder / "specfmt.toml").write_text('baseline = "known.json"\n')
    assert run("check").status == 0
    monkeypatch.chdir(folder / "ci")
    assert run("check").status == 0
    assert run("check", "--isolated").status == 1


def test_writing_again_keeps_what_the_configured_one_hides(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    text = write(folder)
    (folder / "specfmt.toml").write_text('baseline = "known.json"\n')
    assert write(folder) == text


def test_what_comments_suppress_is_not_written(folder):
    (folder / "buildspec.yml").write_text(SAFE.replace("TODO", "TODO # specfmt: ignore[todo-left]"))
    assert json.loads(write(folder))["findings"] == []


def test_nothing_is_written_when_a_file_cannot_be_read(folder):
    done = run("check", "missing.yml", "--write-baseline", "known.json")
    assert done.status == 2
    assert "the baseline was not written" in done.err
    assert not (folder / "known.json").exists()


def test_sarif_says_that_known_findings_are_suppressed(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    write(folder)
    run_of = json.loads(run("check", "--baseline", "known.json", "-f", "sarif").out)["runs"][0]
    assert [each["ruleId"] for each in run_of["results"] if each.get("suppressions")] == ["todo-left"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a baseline: Expecting value"),
        ("[" * 100_000, "not a baseline"),
        ("[]", "there is no list `findings`"),
        ('{"findings": {}}', "there is no list `findings`"),
        ('{"schema_version": 2, "findings": []}', "another version"),
        ('{"schema_version": 1, "findings": [3]}', "finding number 1 lacks"),
        (
            '{"schema_version": 1, "findings": [{"path": "a", "rule": 1, "fingerprint": "b"}]}',
            "finding number 1",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_an_error(text, said):
    with pytest.raises(SpecfmtError) as raised:
        baseline.parse(text, "known.json")
    assert str(raised.value).startswith("known.json: ")
    assert said in str(raised.value)


def test_a_baseline_that_is_not_utf8_is_an_error(folder):
    (folder / "known.json").write_bytes(b"\xff\xfe")
    done = run("check", "--baseline", "known.json")
    assert (done.status, done.err) == (2, "error: known.json: not a baseline: the file is not UTF-8\n")


RULES = st.sampled_from(["a-rule", "b-rule"])
PATHS = st.sampled_from(["a.yml", "sub/b.yml", "./c.yml"])
HERE = str(Path.cwd())
LINES = "x\ny\nx\nx\n"


@st.composite
def reports(draw):
    found = draw(st.lists(st.tuples(PATHS, st.integers(0, 7), RULES), max_size=12, unique=True))
    made = [Diagnostic(path, Span(at, at), rule, Severity.ERROR, "m") for path, at, rule in sorted(found)]
    cut = draw(st.integers(0, len(made)))
    paths = ("a.yml", "sub/b.yml", "./c.yml")
    suppressed = tuple(Suppressed(each, "comment") for each in made[cut:])
    return Report(
        tuple(made[:cut]), 3, dict.fromkeys(paths, LINES), dict.fromkeys(paths, "k"), suppressed, paths
    )


def applied(report, text):
    return baseline.apply(report, baseline.parse(text, "known"), HERE, lambda _path: True)


@settings(max_examples=100)
@given(reports())
def test_a_report_is_wholly_known_to_the_baseline_made_from_it(report):
    text = baseline.dump(report, HERE)
    after = applied(report, text)
    assert after.report.diagnostics == ()
    assert after.stale == ()
    assert len(after.report.suppressed) == len(report.diagnostics) + len(report.suppressed)
    assert baseline.dump(after.report, HERE) == text


@settings(max_examples=100)
@given(reports(), reports())
def test_nothing_is_lost_and_each_entry_hides_at_most_one(report, earlier):
    text = baseline.dump(earlier, HERE)
    after = applied(report, text)
    hidden = [each for each in after.report.suppressed if each.by == "baseline"]
    assert len(after.report.diagnostics) + len(hidden) == len(report.diagnostics)
    assert len(hidden) + len(after.stale) == len(earlier.diagnostics)
    assert list(after.report.diagnostics) == [
        each for each in report.diagnostics if each in after.report.diagnostics
    ]
