"""`specfmt check` as scripts see it: what goes where, and which status it ends with."""

from __future__ import annotations

import json
import os
import sys

import pytest

import command_line
from command_line import GOOD, HINTED, LATIN, SAFE, UNSAFE, run


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def concise(*arguments, **options):
    return run("check", *arguments, "--output-format", "concise", **options)


def rules_in(report):
    return [each["rule"] for each in json.loads(report)["diagnostics"]]


def test_a_clean_file_ends_with_status_0(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    assert run("check", "buildspec.yml") == (0, "All checks passed: 1 file.\n", "")


def test_a_finding_is_on_standard_output_and_ends_with_status_1(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = concise()
    assert done.status == 1
    assert done.out.startswith("buildspec.yml:5:14: ")
    assert "todo-left" in done.out
    assert done.err == ""


def test_without_paths_the_current_folder_is_searched(folder):
    (folder / "ci").mkdir()
    (folder / "ci" / "buildspec-test.yml").write_text(SAFE)
    (folder / "compose.yml").write_text("services: {}\n")
    done = concise()
    assert done.out.startswith("ci/buildspec-test.yml:5:14: ")
    assert done.err == ""


@pytest.mark.parametrize(
    ("text", "level", "status"),
    [
        (UNSAFE, "error", 1),
        (UNSAFE, "never", 0),
        (SAFE, "error", 0),
        (SAFE, "warning", 1),
        (SAFE, None, 1),
        (HINTED, None, 0),
        (HINTED, "info", 1),
    ],
)
def test_fail_on_says_from_which_severity_the_status_is_1(folder, text, level, status):
    (folder / "buildspec.yml").write_text(text)
    done = run("check", *(("--fail-on", level) if level else ()))
    assert done.status == status
    assert "Found 1 " in done.out


def test_fail_on_of_the_configuration_counts_where_the_command_line_is_silent(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    (folder / "specfmt.toml").write_text('fail-on = "error"\n')
    assert run("check").status == 0
    assert run("check", "--isolated").status == 1
    assert run("check", "--fail-on", "info").status == 1


def test_exit_zero_hides_findings_but_not_unreadable_files(folder):
    (folder / "buildspec.yml").write_text(UNSAFE)
    assert run("check", "--exit-zero").status == 0
    assert run("check", "-e", "buildspec.yml", "missing.yml").status == 2


def test_a_missing_path_is_status_2_and_the_other_files_are_reported(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = concise("missing.yml", "buildspec.yml")
    assert done.status == 2
    assert done.err == "error: missing.yml: no such file or folder\n"
    assert "buildspec.yml:5:14" in done.out


def test_a_file_that_may_not_be_read_is_status_2(folder, monkeypatch):
    (folder / "buildspec.yml").write_text(SAFE)
    (folder / "secret.yml").write_text(SAFE)
    from specfmt.project.files import DiskFiles

    read = DiskFiles.read

    def refuse(self, path):
        if path.endswith("secret.yml"):
            raise PermissionError(13, "Permission denied", path)
        return read(self, path)

    monkeypatch.setattr(DiskFiles, "read", refuse)
    done = concise("secret.yml", "buildspec.yml")
    assert (done.status, done.err) == (2, "error: secret.yml: permission denied\n")
    assert "buildspec.yml:5:14" in done.out


def test_a_file_of_no_known_kind_that_is_named_is_a_note_and_status_0(folder):
    (folder / "compose.yml").write_text("services: {}\n")
    done = run("check", "compose.yml")
    assert done.status == 0
    assert done.out == "No files were checked.\n"
    assert done.err.startswith("note: compose.yml: not checked")


def test_many_files_of_no_known_kind_are_not_all_named(folder):
    names = [f"{n}.yml" for n in range(8)]
    for name in names:
        (folder / name).write_text("a: 1\n")
    done = run("check", *names)
    assert done.err.count("not checked") == 5
    assert done.err.endswith("note: 3 more files are of no known kind\n")
    assert run("check", *names, "--quiet").err == ""


def test_kind_says_what_a_file_is(folder):
    (folder / "ci.yml").write_text("TODO: 1\n")
    assert rules_in(run("check", "ci.yml", "--kind", "buildspec", "-f", "json").out) == ["todo-left"]


def test_a_file_that_is_not_utf8_is_a_finding(folder):
    (folder / "buildspec.yml").write_bytes(LATIN)
    done = concise()
    assert done.status == 1
    assert done.out.startswith("buildspec.yml:5:15: error[unreadable-file] ")


def test_select_runs_only_what_it_names_even_what_is_off(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    assert rules_in(run("check", "--select", "off-by-default", "-f", "json").out) == ["off-by-default"]
    both = run("check", "--select", "off-by-default,todo-left", "-f", "json").out
    assert rules_in(both) == ["off-by-default", "todo-left"]


def test_ignore_leaves_rules_and_groups_out(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    assert run("check", "--ignore", "todo-left").status == 0
    assert run("check", "--ignore", "style").status == 0
    assert run("check", "--ignore", "risky-word", "--ignore", "suspicious").status == 1


def test_severity_changes_how_severe_a_rule_is(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = run("check", "--severity", "todo-left=error", "-f", "json", "--fail-on", "error")
    assert done.status == 1
    assert json.loads(done.out)["diagnostics"][0]["severity"] == "error"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "todo-lef"), "did you mean `todo-left`?"),
        (("--ignore", "nothing-like-it"), "unknown rule or group `nothing-like-it`"),
        (("--severity", "todo-left"), "RULE=LEVEL"),
        (("--fail-on", "warn"), "did you mean `warning`?"),
        (("--kind", "buildspce"), "did you mean `buildspec`?"),
        (("--output-format", "jason"), "did you mean `json`?"),
        (("--output-file", "a", "--output-file", "b"), "--output-file is given 2 times"),
        (("-f", "json", "-f", "sarif"), "only one format can go to standard output"),
        (("-f", "json", "-f", "sarif", "-o", "-"), "only one format can go to standard output"),
        (("--stdin-filename", "x.yml"), "--stdin-filename needs standard input"),
        (("-", "buildspec.yml"), "cannot be combined"),
        (("--config", "none.toml"), "cannot read the configuration none.toml"),
        (("--baseline", "none.json"), "cannot read the baseline none.json"),
        (("-f", "json", "-o", "no/such/folder.json"), "cannot write no/such/folder.json: no such file"),
        (("--no-such-option",), "No such option"),
        (("--jobs", "-1"), "-1"),
    ],
)
def test_wrong_usage_is_status_2_with_a_sentence_on_standard_error(folder, arguments, said):
    (folder / "buildspec.yml").write_text(GOOD)
    done = run("check", *arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_wrong_configuration_is_status_2_with_its_line(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    (folder / "specfmt.toml").write_text('\nselekt = ["all"]\n')
    done = run("check")
    assert (done.status, done.out) == (2, "")
    assert done.err == "error: specfmt.toml:2: unknown key `selekt`\n  hint: did you mean `select`?\n"


def test_the_configuration_of_the_current_folder_holds_for_every_path_below(folder):
    (folder / "specfmt.toml").write_text('ignore = ["todo-left"]\n')
    (folder / "sub").mkdir()
    (folder / "sub" / "buildspec.yml").write_text(SAFE)
    assert run("check", "sub/buildspec.yml").status == 0


def test_a_path_elsewhere_goes_by_the_configuration_there(folder, monkeypatch):
    (folder / "here").mkdir()
    (folder / "there" / "deep").mkdir(parents=True)
    (folder / "there" / "specfmt.toml").write_text('ignore = ["todo-left"]\n')
    (folder / "there" / "deep" / "buildspec.yml").write_text(SAFE)
    monkeypatch.chdir(folder / "here")
    assert run("check", "../there/deep/buildspec.yml").status == 0
    assert run("check", str(folder / "there")).status == 0


def test_a_crash_in_a_rule_is_reported_as_ours_with_status_3(folder):
    (folder / "buildspec.yml").write_text(GOOD.replace("make", "make CRASH"))
    done = run("check", "-f", "json", "--exit-zero")
    assert done.status == 3
    assert rules_in(done.out) == ["internal-error"]


def test_a_crash_elsewhere_is_status_3_with_a_traceback(folder, monkeypatch):
    (folder / "buildspec.yml").write_text(GOOD)

    def fail(*_arguments, **_options):
        raise ZeroDivisionError("on purpose")

    monkeypatch.setattr("specfmt.cli.check.judge_files", fail)
    done = run("check")
    assert (done.status, done.out) == (3, "")
    assert "ZeroDivisionError: on purpose" in done.err
    assert "please report it" in done.err


def test_interrupted_is_status_130_without_a_traceback(folder, monkeypatch):
    (folder / "buildspec.yml").write_text(GOOD)

    def interrupt(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("specfmt.cli.check.judge_files", interrupt)
    for arguments in (("check",), ("check", "--quiet")):
        done = run(*arguments)
        assert (done.status, done.out) == (130, "")
        assert "Traceback" not in done.err


def test_formats_and_files_are_paired_in_order_and_the_rest_goes_to_standard_output(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = run("check", "-f", "json", "-f", "sarif", "-f", "concise", "-o", "a.json", "-o", "b.sarif")
    assert rules_in((folder / "a.json").read_text()) == ["todo-left"]
    assert json.loads((folder / "b.sarif").read_text())["version"] == "2.1.0"
    assert done.out.startswith("buildspec.yml:5:14")
    assert done.status == 1


def test_with_all_reports_in_files_standard_output_stays_empty(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    done = run("check", "--output-format", "json", "--output-file", "a.json")
    assert (done.status, done.out) == (1, "")


def test_a_file_alone_takes_the_default_format_without_colour(folder, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    (folder / "buildspec.yml").write_text(SAFE)
    assert run("check", "-o", "report.txt").out == ""
    assert (folder / "report.txt").read_text().startswith("warning[todo-left]: ")


def test_statistics_count_the_findings_of_each_rule(folder):
    (folder / "buildspec.yml").write_text(SAFE + "# TODO\n")
    assert "2  warning  todo-left  [*]" in concise("--statistics").out


def test_quiet_leaves_only_findings(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    assert run("check", "-q") == (0, "", "")


def test_show_files_lists_what_would_be_checked_and_why(folder):
    (folder / "buildspec.yml").write_text(SAFE)
    (folder / "ci").mkdir()
    (folder / "ci" / "odd.yml").write_text("a: 1\n")
    (folder / "compose.yml").write_text("services: {}\n")
    (folder / "specfmt.toml").write_text('[kinds]\n"ci/*.yml" = "buildspec"\n')
    done = run("check", "--show-files")
    assert done == (
        0,
        "buildspec.yml  buildspec  (told by content)\nci/odd.yml     buildspec  (told by configuration)\n",
        "",
    )
    assert run("check", "--show-files", "--kind", "buildspec", "compose.yml").out.endswith(
        "(told by option)\n"
    )
    assert run("check", "--show-files", "missing.yml").status == 2


def test_force_exclude_leaves_out_what_is_named(folder):
    (folder / "specfmt.toml").write_text('exclude = ["vendor/"]\n')
    (folder / "vendor").mkdir()
    (folder / "vendor" / "buildspec.yml").write_text(SAFE)
    assert run("check", "vendor/buildspec.yml").status == 1
    assert run("check", "--force-exclude", "vendor/buildspec.yml") == (0, "No files were checked.\n", "")


def test_standard_input_is_a_file_like_any_other():
    done = concise("-", data=SAFE.encode())
    assert done.status == 1
    assert done.out.startswith("<stdin>:5:14: ")


def test_standard_input_has_the_name_that_it_is_given(folder):
    (folder / "specfmt.toml").write_text('[per-file-ignores]\n"ci/*" = ["todo-left"]\n')
    assert concise("-", "--stdin-filename", "a/buildspec.yml", data=SAFE.encode()).out.startswith(
        "a/buildspec.yml:5:14"
    )
    assert concise("-", "--stdin-filename", "ci/buildspec.yml", data=SAFE.encode()).status == 0


def test_standard_input_of_no_known_kind_is_a_note():
    done = run("check", "-", data=b"services: {}\n")
    assert (done.status, done.out) == (0, "No files were checked.\n")
    assert done.err.startswith("note: <stdin>: not checked")


def test_an_excluded_name_of_standard_input_counts_with_force_exclude(folder):
    (folder / "specfmt.toml").write_text('exclude = ["vendor/"]\n')
    arguments = ("-", "--stdin-filename", "vendor/buildspec.yml")
    assert concise(*arguments, data=SAFE.encode()).status == 1
    assert concise(*arguments, "--force-exclude", data=SAFE.encode()).status == 0
    mended = run("check", *arguments, "--force-exclude", "--fix", data=SAFE.encode())
    assert mended.out == SAFE


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "0"}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, False),
    ],
)
def test_colour_goes_by_the_environment_where_there_is_no_terminal(
    folder, monkeypatch, environment, coloured
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (folder / "buildspec.yml").write_text(SAFE)
    out = run("check").out
    assert ("\x1b[" in out) is coloured
    assert "\x1b]8;;" not in out


def test_a_name_that_no_encoding_can_write_is_shown_as_an_escape(folder):
    if sys.platform != "linux":
        pytest.skip("other systems do not keep such names")
    name = os.fsdecode(b"buildspec-\xff.yml")
    (folder / name).write_text(SAFE)
    done = run("check")
    assert done.status == 1
    assert "buildspec-" in done.out
    assert run("check", name + "x").err == "error: buildspec-\\udcff.ymlx: no such file or folder\n"


def test_a_full_disk_behind_standard_output_is_a_sentence(monkeypatch):
    from specfmt.cli import streams
    from specfmt.project.errors import SpecfmtError

    class Full:
        def write(self, _text):
            raise OSError(28, "No space left on device")

        def fileno(self):
            raise ValueError

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(SpecfmtError, match="cannot write to standard output: no space left on device"):
        streams.write("text")
