"""`--fix`, `--unsafe-fixes` and `--diff`: what is written, what is said, and the status."""

from __future__ import annotations

import json
import subprocess

import pytest

import command_line
from command_line import GOOD, LATIN, SAFE, UNSAFE, run

BOTH = SAFE + "# RISK\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_fix_applies_what_is_safe_and_says_so_in_the_last_line(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = run("check", "--fix")
    assert (folder / "buildspec.yml").read_text() == SAFE.replace("TODO", "all")
    assert done == (0, "All checks passed: 1 file.\n", "Fixed 1 finding in 1 file: 1 `todo-left`.\n")


def test_what_is_left_after_the_fixes_is_reported(folder):
    (folder / "buildspec.yml").write_text(BOTH)
    done = run("check", "--fix", "--output-format", "concise")
    assert (folder / "buildspec.yml").read_text() == BOTH.replace("TODO", "all")
    assert done.status == 1
    assert done.out.startswith("buildspec.yml:6:3: ")
    assert "1 fixable with --unsafe-fixes" in done.out


def test_unsafe_fixes_are_applied_only_when_asked_for(folder):
    (folder / "buildspec.yml").write_text(BOTH)
    done = run("check", "--unsafe-fixes")
    assert (folder / "buildspec.yml").read_text() == BOTH.replace("TODO", "all").replace("RISK", "safe")
    assert done.status == 0
    assert done.err == "Fixed 2 findings in 1 file: 1 `risky-word`, 1 `todo-left`.\n"


def test_without_anything_to_fix_files_are_left_alone(folder):
    (folder / "buildspec.yml").write_text(UNSAFE)
    before = (folder / "buildspec.yml").stat()
    done = run("check", "--fix")
    after = (folder / "buildspec.yml").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)
    assert (done.status, done.err) == (1, "Fixed nothing.\n")


def test_quiet_does_not_count(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    assert run("check", "--fix", "--quiet") == (0, "", "")


def test_line_ends_and_a_byte_order_mark_survive(folder):
    data = b"\xef\xbb\xbf" + SAFE.replace("\n", "\r\n").encode()
    (folder / "buildspec.yml").write_bytes(data)
    assert run("check", "--fix").status == 0
    assert (folder / "buildspec.yml").read_bytes() == data.replace(b"TODO", b"all")


def test_a_file_that_is_not_utf8_is_not_touched(folder):
    (folder / "buildspec.yml").write_bytes(LATIN)
    assert run("check", "--fix").status == 1
    assert (folder / "buildspec.yml").read_bytes() == LATIN


def test_a_file_that_cannot_be_written_is_status_2_and_still_reported(folder, monkeypatch):
    from specfmt.project.errors import SpecfmtError

    (folder / "a-buildspec.yml").write_text(SAFE)
    (folder / "b-buildspec.yml").write_text(SAFE)
    from specfmt.cli import mending

    write = mending.write

    def refuse(path, text, **options):
        if "a-buildspec" in path:
            raise SpecfmtError("cannot write a-buildspec.yml: the file is read-only")
        write(path, text, **options)

    monkeypatch.setattr(mending, "write", refuse)
    done = run("check", "--fix", "--output-format", "concise")
    assert done.status == 2
    assert done.out.startswith("a-buildspec.yml:5:14")
    assert done.err == (
        "error: cannot write a-buildspec.yml: the file is read-only\nFixed 1 finding in 1 file: 1 `todo-left`.\n"
    )
    assert (folder / "b-buildspec.yml").read_text() == SAFE.replace("TODO", "all")


def test_diff_shows_the_change_and_writes_nothing(folder):
    (folder / "buildspec.yml").write_text(BOTH)
    done = run("check", "--diff")
    assert (folder / "buildspec.yml").read_text() == BOTH
    assert done.status == 1
    assert done.out == (
        "--- buildspec.yml\n+++ buildspec.yml\n@@ -2,5 +2,5 @@\n phases:\n   build:\n     commands:\n"
        "-      - make TODO\n+      - make all\n # RISK\n"
    )
    assert done.err == "Would fix 1 finding in 1 file: 1 `todo-left`.\n"


def test_patch_takes_the_diff(folder):
    for name in ("buildspec.yml", "ci-buildspec.yml"):
        (folder / name).write_text(BOTH)
    diff = run("check", "--diff", "--unsafe-fixes").out
    subprocess.run(["git", "apply", "-p0"], input=diff, text=True, check=True, cwd=folder)
    assert (folder / "buildspec.yml").read_text() == BOTH.replace("TODO", "all").replace("RISK", "safe")
    assert (folder / "ci-buildspec.yml").read_text() == BOTH.replace("TODO", "all").replace("RISK", "safe")


def test_diff_without_a_change_is_status_0_whatever_is_found(folder):
    (folder / "buildspec.yml").write_text(UNSAFE)
    assert run("check", "--diff") == (0, "", "Would fix nothing.\n")
    (folder / "buildspec.yml").write_text(SAFE)
    assert run("check", "--diff", "--exit-zero").status == 0
    assert run("check", "--diff", "missing.yml").status == 2


def test_on_standard_input_the_fixed_text_goes_to_standard_output_and_findings_to_the_other():
    done = run("check", "--fix", "-", "--output-format", "concise", data=BOTH.encode())
    assert done.out == BOTH.replace("TODO", "all")
    assert done.status == 1
    assert done.err.startswith("<stdin>:6:3: ")
    assert done.err.endswith("Fixed 1 finding in 1 file: 1 `todo-left`.\n")


@pytest.mark.parametrize("data", [b"services: {}\r\n", GOOD.encode(), b"\xef\xbb\xbf" + GOOD.encode(), b""])
def test_standard_input_without_anything_to_fix_comes_out_as_it_went_in(data):
    assert run("check", "--fix", "-", data=data).out.encode() == data


def test_standard_input_that_is_not_utf8_comes_out_byte_by_byte(capfdbinary, monkeypatch):
    import io
    import sys

    from specfmt.__main__ import main

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LATIN)))
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    assert main(["check", "--fix", "-", "--kind", "buildspec"]) == 1
    assert out.getvalue() == LATIN
    assert b"unreadable-file" in capfdbinary.readouterr().err


def test_diff_of_standard_input():
    done = run("check", "--diff", "-", "--stdin-filename", "ci/buildspec.yml", data=SAFE.encode())
    assert done.out.startswith("--- ci/buildspec.yml\n+++ ci/buildspec.yml\n@@ ")
    assert done.status == 1


def test_reports_in_files_tell_what_is_left(folder):
    (folder / "buildspec.yml").write_text(BOTH)
    done = run("check", "--fix", "-f", "json", "-o", "report.json")
    assert (done.status, done.out) == (1, "")
    left = json.loads((folder / "report.json").read_text())["diagnostics"]
    assert [each["rule"] for each in left] == ["risky-word"]
