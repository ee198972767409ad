"""The configuration file and the command line resolved into settings."""

import os
import pickle

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from specfmt.diagnostics import Severity
from specfmt.project.errors import SpecfmtError
from specfmt.project.options import Options, RuleNames
from specfmt.project.settings import Overrides, Settings, describe, resolve

NAMES = RuleNames(
    rules={"one", "two", "odd"},
    groups={"style", "security"},
    kinds={"buildspec"},
    aliases={"uno": "one"},
)
GROUPS = {"one": "style", "two": "security", "odd": "style"}
ON = {"one": True, "two": True, "odd": False}


def running(options: Options = Options(), **overrides) -> set[str]:  # noqa: B008  immutable
    settings = resolve(options, Overrides(**overrides), known=lambda: NAMES)
    return {rule for rule, group in GROUPS.items() if settings.enabled(rule, group, ON[rule])}


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (Options(), {"one", "two"}),
        (Options(select=("all",)), {"one", "two", "odd"}),
        (Options(select=("style",)), {"one", "odd"}),
        (Options(select=("odd",)), {"odd"}),
        (Options(select=()), set()),
        (Options(extend_select=("odd",)), {"one", "two", "odd"}),
        (Options(extend_select=("style",), ignore=("one",)), {"two", "odd"}),
        (Options(select=("security",), extend_select=("odd",)), {"two", "odd"}),
        (Options(ignore=("style",)), {"two"}),
        (Options(ignore=("all",)), set()),
        # the narrower counts
        (Options(select=("one",), ignore=("style",)), {"one"}),
        (Options(select=("style",), ignore=("one",)), {"odd"}),
        (Options(select=("style",), ignore=("all",)), {"one", "odd"}),
        (Options(select=("all",), ignore=("style",)), {"two"}),
        (Options(extend_select=("one",), ignore=("all",)), {"one"}),
        # on the same level, ignore
        (Options(select=("one",), ignore=("one",)), set()),
        (Options(select=("style",), ignore=("style",)), set()),
        (Options(select=("all",), ignore=("all",)), set()),
        (Options(severity={"one": "off"}), {"two"}),
        (Options(severity={"odd": "error"}), {"one", "two"}),
    ],
)
def test_which_rules_the_file_lets_run(options, rules):
    assert running(options) == rules


@pytest.mark.parametrize(
    ("options", "overrides", "rules"),
    [
        (Options(select=("two",)), {"select": ("one",)}, {"one"}),
        (Options(extend_select=("two",)), {"select": ("one",)}, {"one"}),
        (Options(), {"select": ("one, odd",)}, {"one", "odd"}),
        (Options(), {"select": ("uno",)}, {"one"}),
        (Options(ignore=("two",)), {"ignore": ("one",)}, set()),
        (Options(select=("one", "two")), {"ignore": ("one",)}, {"two"}),
        # the command line counts more on the same level, and not against what is narrower
        (Options(ignore=("style",)), {"select": ("style",)}, {"one", "odd"}),
        (Options(ignore=("one",)), {"select": ("one",)}, {"one"}),
        (Options(ignore=("one",)), {"select": ("all",)}, {"two", "odd"}),
        (Options(severity={"one": "off"}), {"select": ("one",)}, {"one"}),
        (Options(severity={"one": "off"}), {"select": ("style",)}, {"odd"}),
        (Options(severity={"one": "off"}), {"severity": ("one=info",)}, {"one", "two"}),
        (Options(severity={"one": "info"}), {"severity": ("one=off,two=off",)}, set()),
        (Options(), {"select": ("one", "two"), "severity": ("one=off",)}, {"two"}),
        (Options(), {"select": ("one",), "severity": ("uno=off",)}, set()),
    ],
)
def test_which_rules_the_command_line_lets_run(options, overrides, rules):
    assert running(options, **overrides) == rules


@hypothesis_settings(max_examples=200)
@given(
    st.sets(st.sampled_from(["one", "two", "odd", "style", "security", "all"])),
    st.sets(st.sampled_from(["one", "two", "odd", "style", "security", "all"])),
)
def test_a_rule_that_is_ignored_by_name_never_runs(select, ignore):
    rules = running(Options(select=tuple(select), ignore=tuple(ignore)))
    assert not rules & ignore
    assert {rule for rule in GROUPS if rule in select - ignore} <= rules


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        ({"select": ("oen",)}, "--select: unknown rule or group `oen`; did you mean `one`?"),
        ({"select": (",",)}, "--select names no rule; `specfmt rules` lists all rules"),
        ({"ignore": ("stlye",)}, "--ignore: unknown rule or group `stlye`; did you mean `style`?"),
        ({"severity": ("one",)}, "--severity: `one` is not of the form RULE=LEVEL"),
        ({"severity": ("one=warn",)}, "--severity: unknown level `warn`; did you mean `warning`?"),
        (
            {"severity": ("one=x",)},
            "--severity: unknown level `x`; use one of `error`, `warning`, `info`, `off`",
        ),
        ({"severity": ("tow=off",)}, "--severity: unknown rule `tow`; did you mean `two`?"),
        (
            {"severity": ("style=off",)},
            "--severity: unknown rule `style`; name single rules here, not a group",
        ),
        ({"fail_on": "errors"}, "--fail-on: unknown level `errors`; did you mean `error`?"),
        ({"fail_on": "?"}, "--fail-on: unknown level `?`; use one of `error`, `warning`, `info`, `never`"),
    ],
)
def test_mistakes_on_the_command_line_are_told(overrides, said):
    with pytest.raises(SpecfmtError) as caught:
        running(**overrides)
    assert str(caught.value) == said


def test_severities():
    settings = resolve(
        Options(severity={"one": "error", "two": "off"}),
        Overrides(severity=("odd=info",)),
        known=lambda: NAMES,
    )
    assert settings.severity_for("one", Severity.INFO) is Severity.ERROR
    assert settings.severity_for("two", Severity.INFO) is Severity.INFO
    assert settings.severity_for("odd", Severity.ERROR) is Severity.INFO


def test_per_file_ignores_count_for_files_and_what_is_below_folders():
    settings = resolve(
        Options(per_file_ignores={"legacy/": ("one", "security"), "*.json": ("all",), "/a/b.yml": ("two",)}),
        base="/r",
    )
    assert settings.ignored_in("/r/legacy/x/b.yml", "one", "style")
    assert settings.ignored_in("/r/legacy/x/b.yml", "two", "security")
    assert not settings.ignored_in("/r/legacy/x/b.yml", "odd", "style")
    assert settings.ignored_in("/r/deep/b.json", "odd")
    assert settings.ignored_in("/r/a/b.yml", "two")
    assert not settings.ignored_in("/r/x/a/b.yml", "two")
    assert not settings.ignored_in("/elsewhere/legacy/b.yml", "one")
    assert not settings.ignored_in("/rest/legacy/b.yml", "one")


def test_paths_may_be_relative_to_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    settings = resolve(Options(exclude=("/sub/x.yml",), kinds={"sub/*.txt": "buildspec"}), base=str(tmp_path))
    assert settings.excluded("x.yml")
    assert not settings.excluded("../x.yml")
    assert settings.kind_for("./a.txt") == "buildspec"
    here = resolve(Options(exclude=("/x.yml",)))
    assert here.excluded("x.yml")
    assert here.excluded(str(tmp_path / "sub" / "x.yml"))


def test_excluded_and_taken_back_in():
    settings = resolve(Options(exclude=("generated/", "!/cdk.out/", "*.tmp.yml", "!keep.tmp.yml")), base="/r")
    assert settings.excluded("/r/a/generated/b.yml")
    assert settings.excluded("/r/generated", folder=True)
    assert not settings.excluded("/r/generated")
    assert settings.excluded("/r/node_modules/x/b.yml")
    assert not settings.excluded("/r/cdk.out/b.yml")
    assert settings.excluded("/r/a/cdk.out/b.yml")
    assert settings.excluded("/r/a.tmp.yml")
    assert not settings.excluded("/r/keep.tmp.yml")
    assert not settings.excluded("/r")
    # The folders above the configuration are not its business.
    assert not resolve(base="/home/node_modules/r").excluded("/home/node_modules/r/b.yml")


def test_the_last_kind_that_matches_counts():
    settings = resolve(Options(kinds={"*.spec": "buildspec", "ecs/": "appspec"}), base="/")
    assert settings.kind_for("/a/x.spec") == "buildspec"
    assert settings.kind_for("/ecs/x.spec") == "appspec"
    assert settings.kind_for("/x.yml") is None
    assert resolve(Options(kinds={"*.spec": "buildspec"}), base="/r").kind_for("/x.spec") is None
    assert Settings().kind_for("/x.spec") is None


def test_the_baseline_is_relative_to_where_it_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    options = Options(baseline="known.json")
    assert resolve(options, base="/r").baseline == "/r/known.json"
    assert resolve(options, Overrides(baseline="b.json"), base="/r").baseline == str(tmp_path / "b.json")
    assert resolve().baseline == ""


def test_settings_travel_to_other_processes():
    settings = resolve(
        Options(
            exclude=("x/",), kinds={"*.a": "b"}, severity={"one": "info"}, per_file_ignores={"y": ("one",)}
        ),
        base="/r",
    )
    assert settings.excluded("/r/x/a.yml")  # patterns are compiled now
    again = pickle.loads(pickle.dumps(settings))  # noqa: S301  our own bytes
    assert again == settings
    assert hash(again.exclude) == hash(settings.exclude)
    assert again.excluded("/r/x/a.yml")


def test_settings_cannot_be_changed():
    with pytest.raises(AttributeError):
        Settings().fail_on = "never"  # type: ignore[misc]


def test_without_configuration_everything_is_the_default():
    assert resolve() == Settings()
    assert {origin for _, _, origin in describe(Settings())} == {"default"}
    assert [(key, value) for key, value, _ in describe(Settings())] == [
        ("select", "the rules that are on by default"),
        ("extend-select", "[]"),
        ("ignore", "[]"),
        ("severity", "{}"),
        ("per-file-ignores", "{}"),
        ("exclude", "[]"),
        ("kinds", "{}"),
        ("baseline", "none"),
        ("fail-on", '"warning"'),
    ]


def test_each_value_is_told_with_its_origin():
    options = Options(
        select=("two",),
        extend_select=("odd",),
        ignore=("security",),
        severity={"one": "error", "odd": "off"},
        per_file_ignores={'a"b/': ("one",)},
        exclude=("x/",),
        kinds={"*.s": "buildspec"},
        baseline="k.json",
        fail_on="error",
    )
    overrides = Overrides(select=("one",), ignore=("two",), severity=("two=info",), fail_on="never")
    file = "/r/specfmt.toml"
    assert describe(resolve(options, overrides, base="/r", path=file)) == [
        ("select", '["one"]', "command line"),
        ("extend-select", "[]", "default"),
        ("ignore", '["odd", "security", "two"]', f"{file}, command line"),
        ("severity", '{ "one" = "error", "two" = "info" }', f"{file}, command line"),
        ("per-file-ignores", '{ "a\\"b/" = ["one"] }', file),
        ("exclude", '["x/"]', file),
        ("kinds", '{ "*.s" = "buildspec" }', file),
        ("baseline", f'"{os.path.normpath("/r/k.json")}"', file),
        ("fail-on", '"never"', "command line"),
    ]
    assert describe(resolve(Options(extend_select=("odd",))))[:2] == [
        ("select", "the rules that are on by default", "default"),
        ("extend-select", '["odd"]', "configuration"),
    ]
