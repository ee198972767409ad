"""Finding and reading the configuration file."""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from specfmt.project import config
from specfmt.project.config import Loaded, load
from specfmt.project.errors import SpecfmtError
from specfmt.project.options import Options, RuleNames

NAMES = RuleNames(
    rules={"unknown-key", "unused-artifact", "plain-secret"},
    groups={"correctness", "style", "security"},
    kinds={"buildspec", "appspec"},
    aliases={"strange-key": "unknown-key"},
)
SCHEMA = Path(__file__).parent.parent / "schemas" / "config.schema.json"


def never() -> RuleNames:
    raise AssertionError("the names were asked for")


def read(folder: Path, start: Path | None = None, **options) -> Loaded:
    return load(str(start or folder), known=lambda: NAMES, **options)


def complaint(folder: Path, text: str, name: str = "specfmt.toml") -> str:
    """What the user sees for such a file, without the folder."""
    (folder / name).write_text(text)
    with pytest.raises(SpecfmtError) as caught:
        read(folder)
    return str(caught.value).replace(f"{folder}/", "")


FULL = """\
select = ["correctness", "unknown-key"]
extend-select = ["all"]
ignore = ["style"]
exclude = ["generated/", "!.codebuild/"]
baseline = "known.json"
fail-on = "error"

[severity]
unknown-key = "error"
unused-artifact = "off"

[per-file-ignores]
"legacy/" = ["all"]

[kinds]
"*.spec" = "buildspec"
"""
FULL_OPTIONS = Options(
    select=("correctness", "unknown-key"),
    extend_select=("all",),
    ignore=("style",),
    severity={"unknown-key": "error", "unused-artifact": "off"},
    per_file_ignores={"legacy/": ("all",)},
    exclude=("generated/", "!.codebuild/"),
    kinds={"*.spec": "buildspec"},
    baseline="known.json",
    fail_on="error",
)


def test_every_key_is_read(tmp_path):
    (tmp_path / "specfmt.toml").write_text(FULL)
    loaded = read(tmp_path)
    assert loaded.options == FULL_OPTIONS
    assert loaded.root == loaded.base == str(tmp_path)
    assert loaded.path == str(tmp_path / "specfmt.toml")
    assert pickle.loads(pickle.dumps(loaded)) == loaded  # noqa: S301  our own bytes


def test_the_nearest_file_counts_and_is_not_merged(tmp_path):
    (tmp_path / "specfmt.toml").write_text('ignore = ["style"]')
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / ".specfmt.toml").write_text('baseline = "x"')
    assert read(tmp_path, tmp_path / "a" / "b").options == Options(baseline="x")
    (tmp_path / "a" / "specfmt.toml").write_text('baseline = "y"')
    assert read(tmp_path, tmp_path / "a" / "b").options == Options(baseline="y")
    assert read(tmp_path, tmp_path).options == Options(ignore=("style",))


@pytest.mark.parametrize(
    "text",
    [
        '[tool.specfmt]\nbaseline = "x"',
        '[tool]\nspecfmt = { baseline = "x" }',
        '[ tool . "specfmt" ]\nbaseline = "x"',
        'tool.specfmt.baseline = "x"',
    ],
)
def test_a_table_in_pyproject_counts(tmp_path, text):
    (tmp_path / "pyproject.toml").write_text(text)
    loaded = read(tmp_path)
    assert loaded.options == Options(baseline="x")
    assert loaded.root == str(tmp_path)


@pytest.mark.parametrize(
    "text", ["[tool.ruff]\n", "dependencies = ['specfmt']", "[tool]\n# specfmt", "tool = 'specfmt'"]
)
def test_a_pyproject_without_the_table_is_passed_over(tmp_path, text):
    (tmp_path / "specfmt.toml").write_text('baseline = "x"')
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text(text)
    assert read(tmp_path, tmp_path / "a").path == str(tmp_path / "specfmt.toml")


def test_the_pyproject_of_others_may_be_broken(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[[[ not TOML")
    assert read(tmp_path).options == Options()


def test_the_root_is_the_nearest_mark(tmp_path):
    (tmp_path / "specfmt.toml").write_text('exclude = ["x"]')
    repository = tmp_path / "repository"
    (repository / "sub").mkdir(parents=True)
    (repository / ".git").write_text("gitdir: elsewhere")
    loaded = read(tmp_path, repository / "sub")
    assert loaded.root == str(repository)
    assert loaded.base == str(tmp_path)
    assert loaded.options.exclude == ("x",)


def test_without_any_mark_there_is_no_root(tmp_path, monkeypatch):
    # The folders above a temporary one belong to the machine, so nothing is a mark here.
    monkeypatch.setattr(config.os.path, "exists", lambda _: False)
    monkeypatch.setattr(config.os.path, "isfile", lambda _: False)
    assert load(str(tmp_path), known=never) == Loaded(Options(), None, str(tmp_path), "")


def test_isolated_reads_nothing_and_still_knows_the_root(tmp_path):
    (tmp_path / "specfmt.toml").write_text("not TOML at all")
    (tmp_path / "sub").mkdir()
    loaded = load(str(tmp_path / "sub"), isolated=True, known=never)
    assert loaded == Loaded(Options(), str(tmp_path), str(tmp_path), "")


def test_a_file_that_is_named_is_used_and_its_globs_start_here(tmp_path):
    (tmp_path / "specfmt.toml").write_text("not TOML at all")
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "ours.toml").write_text('exclude = ["x"]')
    loaded = read(tmp_path, explicit=str(tmp_path / "shared" / "ours.toml"))
    assert loaded == Loaded(
        Options(exclude=("x",)), str(tmp_path), str(tmp_path), str(tmp_path / "shared" / "ours.toml")
    )


def test_a_named_pyproject_must_have_the_table(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.other]")
    with pytest.raises(SpecfmtError, match=r"there is no table `tool.specfmt`; write `\[tool.specfmt\]`"):
        read(tmp_path, explicit=str(tmp_path / "pyproject.toml"))


def test_a_named_file_that_is_missing_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SpecfmtError) as caught:
        read(tmp_path, explicit="no.toml")
    assert str(caught.value) == "cannot read the configuration no.toml: no such file or directory"


def test_a_folder_of_that_name_is_no_configuration(tmp_path):
    (tmp_path / "specfmt.toml").mkdir()
    assert read(tmp_path).path == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selct = []", "specfmt.toml:1: unknown key `selct`; did you mean `select`?"),
        ("\nzzz = 1", "specfmt.toml:2: unknown key `zzz`"),
        ("fail_on = 'error'", "specfmt.toml:1: unknown key `fail_on`; did you mean `fail-on`?"),
        (
            "# select\nselect = 'style'",
            'specfmt.toml:2: `select` must be a list of strings, not a string; write `["style"]`',
        ),
        ("select = [1]", "specfmt.toml:1: `select` must hold only strings, not an integer"),
        (
            "extend-select = ['all']\nselect = [\n  'style',\n  'unknwn-key',\n]",
            "specfmt.toml:4: unknown rule or group `unknwn-key` in `select`; did you mean `unknown-key`?",
        ),
        (
            "ignore = ['qqq']",
            "specfmt.toml:1: unknown rule or group `qqq` in `ignore`; `specfmt rules` lists all rules",
        ),
        ("severity = 'error'", "specfmt.toml:1: `severity` must be a table, not a string"),
        (
            "[severity]\nunknown-key = 'warn'",
            "specfmt.toml:2: `severity.unknown-key` has the unknown value `warn`; did you mean `warning`?",
        ),
        (
            "[severity]\nunknown-key = 3",
            (
                "specfmt.toml:2: `severity.unknown-key` has the unknown value `3`; "
                "use one of `error`, `warning`, `info`, `off`"
            ),
        ),
        (
            "severity.style = 'off'",
            "specfmt.toml:1: unknown rule `style` in `severity`; name single rules here, not a group",
        ),
        (
            "[severity]\nunknow-key = 'off'",
            "specfmt.toml:2: unknown rule `unknow-key` in `severity`; did you mean `unknown-key`?",
        ),
        (
            "[severity]\nqqq = 'off'",
            "specfmt.toml:2: unknown rule `qqq` in `severity`; `specfmt rules` lists all rules",
        ),
        (
            "[kinds]\n'*.spec' = 'bildspec'",
            "specfmt.toml:2: `kinds.*.spec` has the unknown value `bildspec`; did you mean `buildspec`?",
        ),
        (
            "[per-file-ignores]\n'a/' = ['style']\n'b/' = ['stile']",
            "specfmt.toml:3: unknown rule or group `stile` in `per-file-ignores`; did you mean `style`?",
        ),
        (
            "[per-file-ignores]\n'!a' = ['style']",
            (
                "specfmt.toml:2: the pattern `!a` in `per-file-ignores` matches nothing; "
                "write `\\!a` for a name that begins with `!`"
            ),
        ),
        ("[kinds]\n' ' = 'buildspec'", "specfmt.toml:1: `kinds` holds an empty pattern"),
        ("exclude = ['']", "specfmt.toml:1: `exclude` holds an empty pattern"),
        ("exclude = 2020-01-01", "specfmt.toml:1: `exclude` must be a list of strings, not a date or time"),
        ("baseline = true", "specfmt.toml:1: `baseline` must be a string, not a boolean"),
        ("baseline = ''", "specfmt.toml:1: `baseline` must not be empty"),
        (
            "fail-on = 'errors'",
            "specfmt.toml:1: `fail-on` has the unknown value `errors`; did you mean `error`?",
        ),
        ("a = 1\nb = = 2", "specfmt.toml:2:5: not valid TOML: invalid value"),
        ("a = [1,\n", "specfmt.toml:2:1: not valid TOML: invalid value"),
        ("a = 1\na = 2\n", "specfmt.toml:2:6: not valid TOML: cannot overwrite a value"),
        ("a = " + "[" * 5000, "specfmt.toml: the TOML is nested too deeply"),
    ],
)
def test_mistakes_are_told_with_their_place(tmp_path, text, said):
    assert complaint(tmp_path, text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "select = 1\n[tool.specfmt]\nselect = 1",
            "pyproject.toml:3: `select` must be a list of strings, not an integer",
        ),
        (
            "[tool.specfmt.severity]\nqqq = 'off'",
            "pyproject.toml:2: unknown rule `qqq` in `severity`; `specfmt rules` lists all rules",
        ),
        ("[tool.specfmt.sevrity]\n", "pyproject.toml:1: unknown key `sevrity`; did you mean `severity`?"),
        ("[tool]\nspecfmt = 1", "pyproject.toml: `tool.specfmt` must be a table"),
        ("tool = {specfmt = {x = 1}}", "pyproject.toml: unknown key `x`"),
    ],
)
def test_mistakes_in_pyproject_are_told_with_their_place(tmp_path, text, said):
    assert complaint(tmp_path, text, "pyproject.toml") == said


def test_a_file_that_is_not_utf_8_is_told(tmp_path):
    (tmp_path / "specfmt.toml").write_bytes(b"baseline = 'caf\xe9'")
    with pytest.raises(SpecfmtError, match="the byte 0xE9 at line 1, column 16"):
        read(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path):
    (tmp_path / "specfmt.toml").write_bytes(b"\xef\xbb\xbfbaseline = 'x'")
    assert read(tmp_path).options.baseline == "x"


def test_a_file_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "specfmt.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(config, "open", refuse, raising=False)
    with pytest.raises(SpecfmtError) as caught:
        read(tmp_path)
    assert str(caught.value) == "cannot read the configuration specfmt.toml: permission denied"


def test_the_former_name_of_a_rule_is_taken(tmp_path):
    (tmp_path / "specfmt.toml").write_text('select = ["strange-key"]\nseverity.strange-key = "info"')
    assert read(tmp_path).options == Options(select=("unknown-key",), severity={"unknown-key": "info"})


def test_names_are_asked_for_only_when_some_are_used(tmp_path):
    (tmp_path / "specfmt.toml").write_text('exclude = ["x"]\nfail-on = "never"')
    assert load(str(tmp_path), known=never).options == Options(exclude=("x",), fail_on="never")


def test_a_current_folder_that_is_gone_does_no_harm_to_messages(monkeypatch):
    def gone():
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "getcwd", gone)
    assert config._shown("/a/specfmt.toml") == "/a/specfmt.toml"


# The schema for editors and the reader must take the same things.


def schema() -> dict:
    return json.loads(SCHEMA.read_text())


def test_the_schema_has_the_keys_of_the_options():
    assert list(schema()["properties"]) == [field.replace("_", "-") for field in Options._fields]
    jsonschema.Draft202012Validator.check_schema(schema())


VALUES = [
    "text",
    "",
    " ",
    "error",
    "never",
    1,
    True,
    1.5,
    [],
    ["unknown-key"],
    ["*"],
    [""],
    [" "],
    [1],
    {},
    {"unknown-key": "error"},
    {"unknown-key": "never"},
    {"unknown-key": "buildspec"},
    {"unknown-key": 1},
    {"unknown-key": ["style"]},
    {"unknown-key": [1]},
    {"!x": ["style"]},
    {"#x": "buildspec"},
    {"": ["style"]},
    {" ": "buildspec"},
    {" !x": ["style"]},
]


class AnyName:
    """Every word is a name: which names there are is not the schema's business."""

    def __contains__(self, word):
        return bool(word)

    def __iter__(self):
        return iter(("error", "text", "buildspec", "never"))


@pytest.mark.parametrize("value", VALUES, ids=repr)
@pytest.mark.parametrize("key", [field.replace("_", "-") for field in Options._fields])
def test_schema_and_reader_agree(key, value):
    from specfmt.project.options import Source, read_options

    names = RuleNames(rules=AnyName(), groups=(), kinds=AnyName())
    try:
        read_options({key: value}, Source("x", ""), lambda: names)
        taken = True
    except SpecfmtError:
        taken = False
    assert jsonschema.Draft202012Validator(schema()).is_valid({key: value}) == taken


def test_the_examples_of_the_schema_fit_it():
    for key, part in schema()["properties"].items():
        for example in part.get("examples", ()):
            assert jsonschema.Draft202012Validator(schema()).is_valid({key: example}), (key, example)


def test_without_a_configuration_nothing_heavy_is_imported(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]")
    (tmp_path / "buildspec.yml").write_text("version: 0.2")
    heavy = "tomllib difflib dataclasses inspect pathlib tempfile shutil logging datetime pathspec jsonschema json"
    code = f"""
import sys
before = set(sys.modules)
from specfmt.project.config import load
from specfmt.project.settings import resolve
from specfmt.project.discovery import discover
from specfmt.project.files import DiskFiles, decode
loaded = load(".", known=lambda: 1 / 0)
settings = resolve(loaded.options, base=loaded.base)
assert [found.path for found in discover((), settings, files=DiskFiles())] == ["buildspec.yml"]
print(" ".join(set("{heavy}".split()) & (set(sys.modules) - before)))
"""
    source = str(Path(config.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout == "\n"
