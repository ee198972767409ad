"""`explain`, `rules`, `schema`, `config` and completion in the shell."""

from __future__ import annotations

import json

import jsonschema
import pytest

import command_line
from command_line import GOOD, run
from specfmt.rules import pages

PAGE = """Text with `code in it` that is left.

Why it matters: a long sentence that is wider than a narrow terminal and that must be filled to its width, `a code span`.

- first item
- second item

## Bad

```yaml buildspec
a: TODO  # error
```
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.setattr(command_line, "__doc__", PAGE)
    pages.page.cache_clear()
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    yield tmp_path
    pages.page.cache_clear()


def test_explain_shows_the_page_of_a_rule():
    done = run("explain", "todo-left")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "todo-left\nwarning in group style\n\nText with `code in it` that is left.\n\n"
        "Why it matters: a long sentence that is wider than a narrow terminal and that\n"
        "must be filled to its width, `a code span`.\n\n- first item\n- second item\n\nBad\n\n"
        "    a: TODO  <-- here\n\n"
        "https://github.com/specfmt/specfmt/blob/main/docs/rules/todo-left.md\n"
    )


@pytest.mark.parametrize("name", ["todo_left", "`todo-left`", "TODO-left", " todo-left "])
def test_explain_takes_a_name_as_people_write_it(name):
    assert run("explain", name).out.startswith("todo-left\n")


def test_explain_says_what_is_off_by_default():
    assert "error in group style, off unless selected\n" in run("explain", "off-by-default").out


def test_explain_in_colour(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = run("explain", "todo-left").out
    assert out.startswith("\x1b[1mtodo-left\x1b[0m\n")
    assert "\x1b[36mcode in it\x1b[0m" in out


def test_explain_gives_the_page_as_markdown_and_json():
    markdown = run("explain", "todo-left", "--output-format", "markdown").out
    assert markdown.startswith("# `todo-left`\n\nText with `code in it` that is left.\n\nWhy it matters")
    assert "```yaml buildspec\n" in markdown
    rule = json.loads(run("explain", "todo-left", "-f", "json").out)["rule"]
    assert (rule["name"], rule["severity"], rule["group"], rule["default"]) == (
        "todo-left",
        "warning",
        "style",
        True,
    )


def test_explain_a_message_of_aws():
    done = run("explain", "YAML_FILE_ERROR: wrong number of container tags, expected 1")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(
        "The buildspec has nothing to run\n  where: DOWNLOAD_SOURCE, status code YAML_FILE_ERROR\n  cause: The file is"
    )
    assert "\n  what to do: Check that" in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines() if "found by" not in line)


def test_explain_words_without_quotes():
    assert run("explain", "Build", "container", "found", "dead").status == 0


def test_explain_a_whole_log_from_standard_input():
    log = b"one\n[Container] source: not found\n\xff\nno matching artifact paths found\n"
    done = run("explain", "-", data=log)
    assert done.status == 0
    assert "  line 2: [Container] source: not found\n" in done.out
    assert done.out.index("A feature of bash") < done.out.index("No file matches")


def test_explain_a_message_as_markdown_and_json():
    text = "toomanyrequests: slow down"
    assert run("explain", text, "-f", "markdown").out.startswith(
        "## Docker Hub refuses more anonymous pulls\n\n"
    )
    found = json.loads(run("explain", text, "-f", "json").out)["explanations"]
    assert [(each["name"], each["line"], each["text"]) for each in found] == [("docker-hub-limit", 1, text)]


def test_explain_says_that_it_knows_nothing_and_names_near_rules():
    done = run("explain", "some text that is narrow and wider, left alone")
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(
        "no message that is known is in this text\n  hint: rules about something like it: "
    )
    assert "`todo-left`" in done.err
    assert json.loads(run("explain", "who knows this", "-f", "json").out)["explanations"] == []


def test_explain_a_misspelt_rule():
    done = run("explain", "todo-lefft")
    assert (done.status, done.out) == (1, "")
    assert "no rule is called `todo-lefft`" in done.err
    assert "did you mean `todo-left`?" in done.err


@pytest.mark.parametrize("arguments", [("",), ("  ",), ("-",), (), ("todo-left", "-f", "yaml")])
def test_explain_nothing_is_wrong_usage(arguments):
    done = run("explain", *arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_rules_is_a_table():
    done = run("rules")
    assert (done.status, done.err) == (0, "")
    assert "todo-left       warning  style        Text with `code in it` that is left\n" in done.out
    assert done.out.splitlines() == sorted(done.out.splitlines())
    assert "(off unless selected)" in next(
        each for each in done.out.splitlines() if each.startswith("off-by-default")
    )


def test_rules_of_one_group():
    assert [line.split()[0] for line in run("rules", "--group", "suspicious").out.splitlines()] == [
        "risky-word"
    ]
    done = run("rules", "--group", "stile")
    assert (done.status, done.out) == (2, "")
    assert "did you mean `style`?" in done.err


def test_rules_as_json():
    listed = json.loads(run("rules", "--output-format", "json").out)["rules"]
    assert [each["name"] for each in listed] == sorted(command_line.RULES)
    assert set(listed[0]) == {"name", "group", "severity", "default", "summary", "markdown", "url"}


@pytest.mark.parametrize("name", ["buildspec", "report", "config"])
def test_schema_prints_a_schema(name):
    done = run("schema", name)
    assert done.status == 0
    schema = json.loads(done.out)
    jsonschema.validators.validator_for(schema).check_schema(schema)


def test_without_a_name_the_schemas_are_listed():
    done = run("schema")
    assert done.status == 0
    names = [line.split("  ")[0] for line in done.out.splitlines()]
    assert all(names)
    assert {"buildspec", "appspec-ecs", "pipeline", "report", "config"} <= set(names)
    for name in names:
        assert run("schema", name).status == 0


def test_an_unknown_schema_is_wrong_usage():
    done = run("schema", "buildspecs")
    assert (done.status, done.out) == (2, "")
    assert "did you mean `buildspec`?" in done.err


def test_the_json_report_fits_its_schema(folder):
    schema = json.loads(run("schema", "report").out)
    (folder / "buildspec.yml").write_text(command_line.SAFE)
    report = json.loads(run("check", "-f", "json").out)
    jsonschema.validate(report, schema)
    assert len(report["diagnostics"]) == 1


def test_config_shows_each_setting_with_its_origin(folder):
    (folder / "specfmt.toml").write_text('fail-on = "error"\nignore = ["todo-left"]\n')
    out = run("config").out
    path = (folder / "specfmt.toml").as_posix()
    assert f"# configuration: {path}\n" in out
    assert f'fail-on = "error"  # {path}\n' in out
    assert f'ignore = ["todo-left"]  # {path}\n' in out
    assert "exclude = []  # default\n" in out
    assert "# configuration: none\n" in run("config", "--isolated").out


def test_config_of_a_file_tells_its_kind(folder):
    (folder / "buildspec.yml").write_text(GOOD)
    (folder / "specfmt.toml").write_text('exclude = ["buildspec.yml"]\n')
    out = run("config", "buildspec.yml").out
    assert "# kind of buildspec.yml: buildspec (told by content)\n" in out
    assert "# excluded from a search: yes\n" in out
    (folder / "other.yml").write_text("a: 1\n")
    assert "# kind of other.yml: none that is known\n" in run("config", "other.yml").out
    done = run("config", "missing.yml")
    assert (done.status, done.err) == (2, "error: missing.yml: no such file or folder\n")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("specfmt ", {"check", "format", "explain", "rules", "schema", "config", "graph", "lsp"}),
        ("specfmt explain todo", {"todo-left"}),
        ("specfmt rules --group su", {"suspicious"}),
        ("specfmt check --kind b", {"buildspec", "build-project"}),
        ("specfmt check --output-format ju", {"junit"}),
        ("specfmt check --select todo-left,risk", {"todo-left,risky-word"}),
        ("specfmt check --ignore sty", {"style"}),
        ("specfmt check --ignore al", {"all"}),
        ("specfmt check --fail-on n", {"never"}),
        ("specfmt check --severity risky", {"risky-word="}),
        ("specfmt check --severity risky-word=e", {"risky-word=error"}),
        ("specfmt schema rep", {"report"}),
    ],
)
def test_the_shell_completes(monkeypatch, words, offered):
    monkeypatch.setenv("_SPECFMT_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split(" ")) - 1))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", words)
    done = run()
    assert {line.split("\t")[0].split(",plain,")[-1] for line in done.out.splitlines()} == offered


@pytest.mark.parametrize("command", ["check", "explain", "rules", "schema", "config"])
def test_each_command_has_help(command):
    for option in ("--help", "-h"):
        done = run(command, option)
        assert (done.status, done.err) == (0, "")
        assert done.out.startswith(f"Usage: specfmt {command} ")


def test_completion_can_be_shown(monkeypatch):
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    done = run("--show-completion", "bash")
    assert done.status == 0
    assert "_SPECFMT_COMPLETE" in done.out
