"""From paths to a report: reading, telling the kind, order, and many processes."""

from __future__ import annotations

import pytest

import command_line
from command_line import GOOD, LATIN, SAFE, UNSAFE
from specfmt.documents.kinds import KINDS
from specfmt.engine import run
from specfmt.project.discovery import Found
from specfmt.project.files import DiskFiles
from specfmt.project.options import Options
from specfmt.project.project import Project
from specfmt.project.settings import resolve


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def project(folder, root=None, **options):
    return Project(root, resolve(Options(**options), base=folder.as_posix()), DiskFiles())


def found(folder, name, text=None):
    path = folder / name
    if text is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Found(name, path.as_posix(), named=True)


def test_a_file_is_read_and_judged(folder):
    result = run.judge_file(found(folder, "buildspec.yml", SAFE), project(folder))
    assert (result.path, result.kind, result.told_by, result.failure) == (
        "buildspec.yml",
        "buildspec",
        "content",
        "",
    )
    assert [(each.rule, each.span) for each in result.diagnostics] == [("todo-left", (57, 61))]
    assert result.sources == {"buildspec.yml": SAFE}


def test_a_clean_file_keeps_no_text(folder):
    assert run.judge_file(found(folder, "buildspec.yml", GOOD), project(folder)).sources == {}


def test_a_file_of_no_kind_is_left_alone(folder):
    result = run.judge_file(found(folder, "compose.yml", "services: {}\n"), project(folder))
    assert result == run.FileResult("compose.yml", named=True)


def test_what_cannot_be_read_is_a_failure(folder):
    assert run.judge_file(found(folder, "gone.yml"), project(folder)).failure == "no such file or directory"
    problem = Found("x", "/x", named=True, problem="it is odd")
    for told in (run.judge_file, run.tell_file):
        assert told(problem, project(folder)).failure == "it is odd"
    assert run.mend_file(problem, project(folder)).result.failure == "it is odd"


def test_the_kind_is_told_by_the_option_then_the_configuration_then_the_content(folder):
    file = found(folder, "ci/odd.yml", "a: 1\n")
    plain = project(folder)
    configured = project(folder, kinds={"ci/*.yml": "buildspec"})
    assert run.tell_file(file, plain).kind == ""
    assert run.tell_file(file, configured)[:3] == ("ci/odd.yml", "buildspec", "configuration")
    assert run.tell_file(file, configured, KINDS["buildspec"]).told_by == "option"


def test_bytes_that_are_no_utf8_are_one_finding_at_the_byte(folder):
    result = run.judge_file(found(folder, "buildspec.yml", LATIN), project(folder))
    assert [(each.rule, each.severity.word, each.span) for each in result.diagnostics] == [
        ("unreadable-file", "error", (58, 59))
    ]
    assert "0xFC at line 5, column 15" in result.diagnostics[0].message
    assert result.sources["buildspec.yml"].startswith("version")


def test_an_unreadable_file_obeys_the_configuration(folder):
    file = found(folder, "buildspec.yml", LATIN)
    assert run.judge_file(file, project(folder, ignore=("unreadable-file",))).diagnostics == ()
    lenient = project(folder, severity={"unreadable-file": "info"})
    assert [each.severity.word for each in run.judge_file(file, lenient).diagnostics] == ["info"]


def test_a_byte_order_mark_is_part_of_the_text(folder):
    result = run.judge_file(found(folder, "buildspec.yml", "\ufeff" + SAFE), project(folder))
    assert result.diagnostics[0].span == (58, 62)


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("/repo", "ci/buildspec.yml"),
        ("/repo/", "ci/buildspec.yml"),
        ("/rep", ""),
        (None, ""),
        ("/", "repo/ci/buildspec.yml"),
    ],
)
def test_the_path_within_the_repository(folder, monkeypatch, root, expected):
    seen = []
    monkeypatch.setattr(
        run, "check", lambda document, _project: seen.append(document.root_path) or run.Report((), 0, {}, {})
    )
    file = Found("buildspec.yml", "/repo/ci/buildspec.yml", named=True)
    run.judge_bytes(GOOD.encode(), file, project(folder, root=root))
    assert seen == [expected]


def test_mending_returns_the_text_and_writes_nothing(folder):
    file = found(folder, "buildspec.yml", SAFE + "# RISK\n")
    mended = run.mend_file(file, project(folder))
    assert (mended.before, mended.after) == (SAFE + "# RISK\n", SAFE.replace("TODO", "all") + "# RISK\n")
    assert mended.applied == ("todo-left",)
    assert [each.rule for each in mended.result.diagnostics] == ["risky-word"]
    assert mended.result.sources == {"buildspec.yml": mended.after}
    assert (folder / "buildspec.yml").read_text() == SAFE + "# RISK\n"
    assert run.mend_file(file, project(folder), unsafe=True).result.diagnostics == ()


def test_mending_leaves_what_has_no_kind_or_no_text(folder):
    for name, data in (("compose.yml", b"services: {}\n"), ("buildspec.yml", LATIN)):
        mended = run.mend_file(found(folder, name, data), project(folder))
        assert (mended.before, mended.after, mended.applied, mended.data) == ("", "", (), data)


def many(folder, count):
    texts = (GOOD, SAFE, UNSAFE, "a: 1\n", LATIN)
    files = [found(folder, f"{n:03}-buildspec.yml", texts[n % len(texts)]) for n in range(count)]
    return [*files, found(folder, "gone.yml")]


def test_many_processes_find_the_same(folder):
    files = many(folder, 100)
    one = run.judge_files(files, project(folder), jobs=1)
    assert [each.path for each in one] == [each.path for each in files]
    assert sorted(run.judge_files(files, project(folder), jobs=3), key=lambda each: each.path) == one


def test_the_report_is_ordered_by_path_and_knows_all_that_was_checked(folder):
    results = run.judge_files(list(reversed(many(folder, 10))), project(folder))
    made = run.report(results)
    assert list(made.checked_paths) == sorted(made.checked_paths)
    assert made.files_checked == len(made.checked_paths) == 8 + 2
    assert [each.path for each in made.diagnostics] == sorted(each.path for each in made.diagnostics)
    assert set(made.sources) == {each.path for each in made.diagnostics}
    assert "gone.yml" not in made.kinds
