"""`specfmt format` as a user calls it: streams, statuses, files."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from command_line import run
from specfmt.engine import format as engine_format

BEFORE = "phases:\n  build:\n    commands:\n    - make\nversion: 0.2\n"
AFTER = "version: 0.2\n\nphases:\n  build:\n    commands:\n      - make\n"
BROKEN = "version: 0.2\nphases: [\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_are_rewritten_and_the_words_go_to_standard_error(folder):
    (folder / "buildspec.yml").write_text(BEFORE)
    (folder / "good-buildspec.yml").write_text(AFTER)
    (folder / "compose.yml").write_text("services:   {}\n")
    done = run("format")
    assert (done.status, done.out) == (0, "")
    assert done.err == "reformatted buildspec.yml\n1 file reformatted, 1 file left unchanged.\n"
    assert (folder / "buildspec.yml").read_text() == AFTER
    assert (folder / "compose.yml").read_text() == "services:   {}\n"
    assert run("format").err == "2 files left unchanged.\n"


def test_check_names_files_and_changes_none(folder):
    (folder / "buildspec.yml").write_text(BEFORE)
    done = run("format", "--check")
    assert done.status == 1
    assert done.out == "would reformat buildspec.yml\n"
    assert done.err == "1 file would be reformatted.\n"
    assert (folder / "buildspec.yml").read_text() == BEFORE


def test_a_diff_is_one_that_patch_takes(folder):
    (folder / "buildspec.yml").write_text(BEFORE)
    done = run("format", "--diff", "buildspec.yml")
    assert done.status == 1
    assert (folder / "buildspec.yml").read_text() == BEFORE
    subprocess.run(["git", "apply", "-p0", "-"], input=done.out.encode(), check=True, cwd=folder)
    assert (folder / "buildspec.yml").read_text() == AFTER


def test_nothing_to_do_is_status_0(folder):
    (folder / "buildspec.yml").write_text(AFTER)
    for option in ("--check", "--diff"):
        done = run("format", option, "buildspec.yml")
        assert (done.status, done.out, done.err) == (0, "", "1 file already formatted.\n")


def test_standard_input_goes_to_standard_output():
    assert run("format", "-", data=BEFORE.encode()) == (0, AFTER, "")
    assert run(
        "format", "-", "--stdin-filename", "ci/buildspec.json", data=b'{"version":0.2,"phases":{}}'
    ).out == ('{\n    "version": 0.2,\n    "phases": {}\n}\n')
    checked = run("format", "-", "--check", data=BEFORE.encode())
    assert (checked.status, checked.out) == (1, "would reformat <stdin>\n")


def test_standard_input_that_is_not_formatted_comes_out_as_it_is():
    done = run("format", "-", data=b"services:   {}\n")
    assert (done.status, done.out) == (0, "services:   {}\n")
    assert "no file of a known kind" in done.err
    done = run("format", "-", data=BROKEN.encode())
    assert (done.status, done.out) == (2, BROKEN)


def test_a_syntax_error_is_told_at_its_place_and_the_other_files_are_formatted(folder):
    (folder / "a-buildspec.yml").write_text(BROKEN)
    (folder / "buildspec.yml").write_text(BEFORE)
    done = run("format")
    assert done.status == 2
    assert "error: a-buildspec.yml: not formatted: syntax error in line 2, column 9: " in done.err
    assert (folder / "a-buildspec.yml").read_text() == BROKEN
    assert (folder / "buildspec.yml").read_text() == AFTER


def test_what_cannot_be_read_is_status_2(folder):
    (folder / "buildspec.yml").write_bytes(BEFORE.replace("make", "f\u00fcr").encode("latin-1"))
    done = run("format", "buildspec.yml", "missing.yml")
    assert done.status == 2
    assert "error: buildspec.yml: not formatted: the file is not UTF-8" in done.err
    assert "error: missing.yml: no such file or folder" in done.err


def test_a_mistake_of_ours_is_status_3_and_writes_nothing(folder, monkeypatch):
    def refuse(document, _text):
        raise engine_format.FormatError(document.path)

    monkeypatch.setattr(engine_format, "_verify", refuse)
    (folder / "buildspec.yml").write_text(BEFORE)
    done = run("format", "buildspec.yml")
    assert done.status == 3
    assert "left alone, because formatting would have changed what it says" in done.err
    assert (folder / "buildspec.yml").read_text() == BEFORE


def test_a_file_can_switch_formatting_off(folder):
    text = f"# specfmt: format-off\n{BEFORE}"
    (folder / "buildspec.yml").write_text(text)
    done = run("format", "buildspec.yml")
    assert done.status == 0
    assert done.err == (
        "note: buildspec.yml: not formatted, `# specfmt: format-off` says so\n1 file left unchanged.\n"
    )
    assert (folder / "buildspec.yml").read_text() == text


def test_configuration_decides_kinds_and_what_is_left_out(folder):
    (folder / "specfmt.toml").write_text('exclude = ["old"]\n[kinds]\n"ci/*.yml" = "buildspec"\n')
    (folder / "old").mkdir()
    (folder / "ci").mkdir()
    (folder / "old" / "buildspec.yml").write_text(BEFORE)
    (folder / "ci" / "odd.yml").write_text("artifacts:\n  files:\n  - a\n")
    assert run("format", "--check").out == "would reformat ci/odd.yml\n"
    assert run("format", "--check", "--force-exclude", "old/buildspec.yml").out == ""
    assert run("format", "--check", "--isolated", "old/buildspec.yml").status == 1


def test_a_hook_hears_of_nothing_that_is_no_spec(folder):
    names = ("compose.yml", "template.yml")
    (folder / "compose.yml").write_text("services:   {}\n")
    (folder / "template.yml").write_text("Resources:\n  A: {Type: AWS::CodeBuild::Project}\n")
    assert run("format", *names).err.count("note: ") == 2
    assert run("format", "--force-exclude", *names) == (0, "", "1 file left unchanged.\n")


def test_line_ends_and_byte_order_mark_survive(folder):
    (folder / "buildspec.yml").write_bytes(b"\xef\xbb\xbf" + BEFORE.replace("\n", "\r\n").encode())
    assert run("format", "-q").err == ""
    assert (folder / "buildspec.yml").read_bytes() == b"\xef\xbb\xbf" + AFTER.replace("\n", "\r\n").encode()


def test_many_files_are_formatted_in_their_order(folder):
    for number in range(60):
        (folder / f"buildspec-{number:02}.yml").write_text(BEFORE if number % 2 else AFTER)
    named = run("format", "--check", "--jobs", "2").out.split("\n")
    assert named[:-1] == [f"would reformat buildspec-{number:02}.yml" for number in range(1, 60, 2)]


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_the_plain_call_does_without_typer(folder, option):
    (folder / "buildspec.yml").write_text(BEFORE)
    script = (
        "import sys\nfrom specfmt.__main__ import main\n"
        f"status = main(['format', '--force-exclude', '{option}', 'buildspec.yml'])\n"
        "heavy = {'typer', 'jsonschema', 'dataclasses', 'pathlib'} & set(sys.modules)\n"
        "print(status, sorted(heavy), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{script}"],
        capture_output=True, text=True, check=True, cwd=folder, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert done.stderr.endswith("1 []\n")
