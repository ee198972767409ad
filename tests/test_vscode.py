"""The VS Code extension fits the server: its settings, its commands and its versions. Its own tests run on Node."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from specfmt import __version__
from specfmt.lsp.preferences import Preferences, read
from specfmt.lsp.server import make_server
from specfmt.project.options import SEVERITIES

EXTENSION = Path(__file__).resolve().parent.parent / "editors" / "vscode"
PACKAGE = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
PROPERTIES = {
    name.removeprefix("specfmt."): value
    for name, value in PACKAGE["contributes"]["configuration"]["properties"].items()
}
TITLES = {each["command"]: each["title"] for each in PACKAGE["contributes"]["commands"]}


def source(name: str) -> str:
    return (EXTENSION / "src" / name).read_text(encoding="utf-8")


def own_settings() -> set[str]:
    """The first parts of the settings that never reach the server."""
    listed = re.search(r"OWN = new Set\(\[(.*?)\]\)", source("settings.ts"), re.DOTALL)
    assert listed
    return set(re.findall(r'"(\w+)"', listed[1]))


def palette() -> dict[str, str]:
    """Command of the palette -> command of the server."""
    table = source("commands.ts").split("COMMANDS = {")[1].split("}")[0]
    return dict(re.findall(r'"([\w.]+)": "([\w.]+)"', table))


def server_commands() -> set[str]:
    return set(make_server().protocol.fm.commands)


def test_every_setting_of_the_server_can_be_set_and_no_other():
    passed_on = [name for name in PROPERTIES if name.partition(".")[0] not in own_settings()]
    assert passed_on == list(Preferences._fields)


def test_the_settings_of_the_extension_exist():
    assert own_settings() <= {name.partition(".")[0] for name in PROPERTIES}


def test_settings_as_they_are_by_default_say_nothing():
    defaults = {name: PROPERTIES[name]["default"] for name in Preferences._fields}
    assert read(defaults) == (Preferences(), [])


def test_the_levels_that_are_offered_are_those_that_there_are():
    assert PROPERTIES["severity"]["additionalProperties"]["enum"] == [*SEVERITIES, "off"]


def test_every_command_of_the_server_is_in_the_palette():
    assert server_commands() <= set(palette().values())


def test_the_palette_asks_for_nothing_that_the_server_will_never_have():
    assert set(palette().values()) <= server_commands()


def test_every_command_of_the_palette_is_declared():
    assert set(TITLES) == {*palette(), "specfmt.restart", "specfmt.showLog"}


def test_no_command_of_the_palette_is_one_of_the_server():
    # The client library registers the server's; registering one twice keeps the server from starting.
    assert not set(TITLES) & set(palette().values())


@pytest.mark.parametrize("name", PROPERTIES)
def test_every_setting_is_described_in_the_page_of_the_extension(name):
    assert f"`specfmt.{name}`" in (EXTENSION / "README.md").read_text(encoding="utf-8")


def test_the_page_of_the_extension_lists_the_commands_of_the_palette():
    page = (EXTENSION / "README.md").read_text(encoding="utf-8")
    section = page.split("## Commands")[1].split("To fix on saving")[0]
    listed = re.findall(r"^\| ([^|]+) \|", section, re.MULTILINE)[2:]
    assert listed == list(TITLES.values())


def test_versions_go_together():
    assert PACKAGE["version"] == __version__
    oldest = re.search(r'OLDEST = "([\d.]+)"', source("version.ts"))
    assert oldest
    assert [int(each) for each in oldest[1].split(".")] <= [int(each) for each in __version__.split(".")[:3]]


def test_the_types_of_the_editor_are_those_of_the_oldest_that_is_supported():
    assert f"^{PACKAGE['devDependencies']['@types/vscode']}" == PACKAGE["engines"]["vscode"]


def test_packages_are_named_with_their_exact_versions():
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", each) for each in PACKAGE["devDependencies"].values())
    assert "dependencies" not in PACKAGE  # everything is in the one file that is built
