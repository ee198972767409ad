"""The plain check without Typer, and the same call through Typer: one body, one answer."""

from __future__ import annotations

import inspect

import pytest

import command_line
from command_line import GOOD, LATIN, SAFE, run
from specfmt import __main__ as door
from specfmt.cli import app
from specfmt.cli.check import CheckOptions

ARGUMENTS = [
    (),
    (".",),
    ("buildspec.yml",),
    ("buildspec.yml", "buildspec.yml"),
    ("ci",),
    ("ci/", "./buildspec.yml"),
    ("ci/latin-buildspec.yml",),
    ("missing.yml",),
    ("missing.yml", "buildspec.yml"),
    ("compose.yml",),
    ("compose.yml", "ci", "missing"),
    ("--force-exclude",),
    ("--force-exclude", "vendor/buildspec.yml", "buildspec.yml"),
    ("vendor/buildspec.yml", "--force-exclude"),
    ("vendor/buildspec.yml",),
    ("--force-exclude", "--force-exclude", "vendor"),
    ("good-buildspec.yml",),
    ("with blank.yml", "\u65e5.yml"),
]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    command_line.install(monkeypatch)
    monkeypatch.chdir(tmp_path)
    for place in ("ci", "vendor"):
        (tmp_path / place).mkdir()
    (tmp_path / "specfmt.toml").write_text('exclude = ["vendor/"]\n')
    (tmp_path / "buildspec.yml").write_text(SAFE)
    (tmp_path / "good-buildspec.yml").write_text(GOOD)
    (tmp_path / "vendor" / "buildspec.yml").write_text(SAFE)
    (tmp_path / "ci" / "latin-buildspec.yml").write_bytes(LATIN)
    for name in ("compose.yml", "with blank.yml", "\u65e5.yml"):
        (tmp_path / name).write_text("a: 1\n")
    return tmp_path


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_both_ways_give_the_same_output_and_status(monkeypatch, arguments):
    with monkeypatch.context() as patch:
        patch.setattr(door, "_application", None)  # a call would fail
        direct = run("check", *arguments)
    with monkeypatch.context() as patch:
        patch.setattr(door, "_plain_check", None)
        patch.setattr(door, "_is_plain", lambda _arguments: False)
        through_typer = run("check", *arguments)
    assert through_typer == direct


@pytest.mark.parametrize(
    "arguments",
    [
        ("-",),
        ("--fix",),
        ("buildspec.yml", "-q"),
        ("--", "buildspec.yml"),
        ("",),
        ("--help",),
        ("--force-excludes",),
    ],
)
def test_anything_else_goes_through_typer(arguments):
    assert not door._is_plain(["check", *arguments])


@pytest.mark.parametrize("arguments", [(), ("rules",), ("--version",), ("checks",)])
def test_other_commands_go_through_typer(arguments):
    assert not door._is_plain(list(arguments))


def test_without_options_typer_gives_the_defaults(monkeypatch):
    given = []
    monkeypatch.setattr(app, "run_check", lambda options: given.append(options) or 0)
    monkeypatch.setattr(door, "_is_plain", lambda _arguments: False)
    run("check")
    run("check", "--force-exclude", "a", "b")
    assert given == [CheckOptions(), CheckOptions(("a", "b"), force_exclude=True)]


def test_typer_takes_every_option_there_is(monkeypatch):
    given = []
    monkeypatch.setattr(app, "run_check", lambda options: given.append(options) or 0)
    words: list[str] = []
    for name in inspect.signature(app.check).parameters:
        default = CheckOptions._field_defaults[name]
        flag = "--" + name.replace("_", "-")
        if name == "paths":
            words.append("a.yml")
        elif default is False:
            words.append(flag)
        else:
            words += [flag, "7"]
    run("check", *words)
    assert given == [
        CheckOptions(
            *(
                ("a.yml",)
                if name == "paths"
                else {bool: True, tuple: ("7",), str: "7", int: 7}[type(default)]
                for name, default in CheckOptions._field_defaults.items()
            )
        )
    ]
