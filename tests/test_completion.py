"""Completion of keys and structures, as a user would see it. `‸` is the cursor."""

from __future__ import annotations

import re

import pytest

from cursor import open_at
from specfmt.ide.completion import complete
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from support import project

_STOP = re.compile(r"\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\}|\$\{?\d+\}?")


def offered(marked, **options):
    document, offset = open_at(marked, **options)
    return complete(document, offset, project({document.path: document.text}))


def labels(marked, sort="key", **options):
    return [each.label for each in offered(marked, **options) if each.kind == sort]


def accepted(marked, label, **options):
    """The text after a completion has been accepted, as editors do it: later lines get the indentation of the first.

    Tab stops are left as they are.
    """
    document, offset = open_at(marked, **options)
    found = next(each for each in complete(document, offset, project()) if each.label == label)
    line = document.text.rfind("\n", 0, found.edit.span.start) + 1
    lead = document.text[line:]
    lead = lead[: len(lead) - len(lead.lstrip(" "))]
    edit = found.edit._replace(text=found.edit.text.replace("\n", "\n" + lead))
    return apply_edits(document.text, (edit, *found.extra_edits))


def without_stops(text):
    return _STOP.sub(lambda match: match.group(1) or match.group(2) or "x", text)


def test_an_empty_file_gets_the_keys_of_the_top_level_the_required_one_first():
    found = offered("‸")
    assert [each.label for each in found][:4] == ["version", "run-as", "env", "proxy"]
    assert [each.label for each in found if each.required] == ["version"]
    assert [each.label for each in found if each.deprecated] == ["environment_variables"]
    assert found[-1].label == "environment_variables"


def test_keys_that_are_there_are_not_offered_again_before_or_behind_the_cursor():
    text = "version: 0.2\nphases:\n  build:\n    commands: [make]\n    ‸\n    finally: [x]\n"
    assert labels(text) == ["run-as", "on-failure", "steps"]


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("‸", ["run-as", "env", "proxy", "batch", "reports"]),
        ("  ‸", ["install", "pre_build", "post_build"]),
        ("    ‸", ["run-as", "on-failure", "steps", "finally"]),
        ("       ‸", []),  # right of the dash: neither a key nor an item
    ],
)
def test_the_column_of_an_empty_line_says_which_keys_are_meant(line, keys):
    text = f"version: 0.2\nphases:\n  build:\n    commands:\n      - make\n{line}\n"
    assert labels(text)[: len(keys)] == keys
    assert bool(labels(text)) == bool(keys)


def test_a_key_says_what_it_is():
    found = next(each for each in offered("phases:\n  build:\n    on‸\n") if each.label == "on-failure")
    assert found.detail == "string"
    assert found.documentation.startswith("`on-failure` · string\n\nWhat happens when this phase fails")
    assert "- `ABORT`: End the build." in found.documentation
    assert "](https://docs.aws.amazon.com/" in found.documentation


def test_a_key_replaces_what_is_typed_of_it_and_keeps_its_colon_and_value():
    assert accepted("version: 0.2\nph‸\n", "run-as") == "version: 0.2\nrun-as: \n"
    assert accepted("version: 0.2\nph‸x: {}\n", "phases") == "version: 0.2\nphases: {}\n"


def test_a_snippet_brings_the_nested_structure_with_tab_stops():
    assert accepted("‸", "phases") == "phases:\n  build:\n    commands:\n      - ${1}"
    assert accepted("reports:\n  unit:\n    ‸", "files").endswith("    files:\n      - '${1:**/*}'")


def test_a_snippet_takes_the_indentation_of_the_file():
    text = "env:\n    variables:\n        A: b\n‸"
    assert accepted(text, "phases").endswith("\nphases:\n    build:\n        commands:\n            - ${1}")


def test_a_snippet_behind_a_dash_is_indented_from_the_key():
    text = "batch:\n  build-list:\n    - ‸"
    assert accepted(text, "env").endswith("    - env:\n        image: ${1:aws/codebuild/standard:7.0}")


def test_where_the_user_chooses_the_names_a_snippet_makes_an_entry():
    found = offered("reports:\n  ‸")
    assert [(each.label, each.kind) for each in found] == [("new report", "snippet")]
    assert accepted("reports:\n  ‸", "new report") == "reports:\n  ${1:name}:\n    files:\n      - $2"
    assert labels("artifacts:\n  secondary-artifacts:\n    ‸", "snippet") == ["new secondary artifact"]


def test_where_a_list_belongs_a_snippet_makes_its_first_item():
    assert labels("batch:\n  build-graph:\n    ‸", "snippet") == ["- graph task"]
    assert accepted("hooks:\n  AfterInstall:\n    ‸", "- script", kind="appspec") == (
        "hooks:\n  AfterInstall:\n    - location: ${1:scripts/start.sh}"
    )
    assert accepted("phases:\n  build:\n    commands:\n      ‸", "- command").endswith("\n      - $1")


def test_an_item_of_a_list_gets_its_keys():
    assert labels("batch:\n  build-graph:\n    - ‸")[:2] == ["identifier", "buildspec"]
    assert (
        labels("batch:\n  build-graph:\n    - identifier: a\n      ‸\n    - identifier: b\n")[0]
        == "buildspec"
    )
    assert labels("files:\n- source: a\n  ‸\n", kind="appspec") == ["destination"]


def test_right_behind_a_dash_or_colon_a_blank_is_put_before():
    assert accepted("batch:\n  build-graph:\n    -‸", "identifier").endswith("    - identifier: ")
    assert accepted("version:‸\n", "0.2") == "version: 0.2\n"


def test_in_comments_scalars_and_behind_closing_quotes_no_keys_are_offered():
    for text in (
        "version: 0.2 # ph‸",
        "run-as: a‸b\n",
        '"version"‸',
        "phases:\n  build:\n    commands:\n      - |\n        x‸\n",
    ):
        assert labels(text) == []


# JSON


def test_keys_in_json_have_quotes_a_value_and_a_comma_where_one_follows():
    text = '{\n  "version": 0.2,\n  ‸\n}\n'
    assert (
        accepted(text, "run-as", path="b.json")
        == '{\n  "version": 0.2,\n  "run-as": "${1:codebuild-user}"\n}\n'
    )
    text = '{\n  ‸\n  "phases": {}\n}\n'
    assert accepted(text, "version", path="b.json") == '{\n  "version": 0.2,\n  "phases": {}\n}\n'


def test_a_key_in_json_that_is_half_typed_keeps_its_quotes():
    half = '{\n  "version": 0.2,\n  "ca‸\n}\n'
    whole = '{\n  "version": 0.2,\n  "ca‸"\n}\n'
    named = '{\n  "version": 0.2,\n  "ca‸": {}\n}\n'
    cache = '"cache": {\n    "paths": [\n      "${1:/root/.cache/**/*}"\n    ]\n  }'
    assert accepted(half, "cache", path="b.json") == f'{{\n  "version": 0.2,\n  {cache}\n}}\n'
    assert accepted(whole, "cache", path="b.json") == f'{{\n  "version": 0.2,\n  {cache}\n}}\n'
    assert accepted(named, "cache", path="b.json") == '{\n  "version": 0.2,\n  "cache": {}\n}\n'


def test_a_comma_that_is_missing_before_is_put_there():
    text = '{\n  "version": 0.2\n  ‸\n}\n'
    assert accepted(text, "proxy", path="b.json") == '{\n  "version": 0.2,\n  "proxy": {$1}\n}\n'


def test_json_takes_the_indentation_of_the_file():
    text = '{\n    "version": 0.2,\n    ‸\n}\n'
    assert accepted(text, "phases", path="b.json").splitlines()[2:6] == [
        '    "phases": {',
        '        "build": {',
        '            "commands": [',
        '                "${1}"',
    ]


def test_braces_in_yaml_are_written_on_one_line():
    assert (
        accepted("{version: 0.2, ‸}", "phases") == '{version: 0.2, phases: {"build": {"commands": ["${1}"]}}}'
    )
    assert accepted("phases: {build: {comm‸}}", "run-as") == "phases: {build: {run-as: ${1:codebuild-user}}}"


def test_a_value_in_json_can_be_a_structure():
    assert accepted('{"batch": {"build-list": ‸}}', "build list", path="b.json") == (
        '{"batch": {"build-list": [\n  {\n    "identifier": "${1:linux_small}"\n  }\n]}}'
    )


# AppSpecs: several schemas, and keys in any case


def test_as_long_as_the_platform_is_open_the_keys_of_all_are_offered():
    found = labels("version: 0.0\n‸", kind="appspec")
    assert found == ["os", "Resources", "files", "Hooks", "file_exists_behavior", "permissions", "hooks"]
    assert labels("version: 0.0\nos: linux\n‸", kind="appspec") == [
        "files", "file_exists_behavior", "permissions", "hooks"
    ]  # fmt: skip
    assert labels("version: 0.0\nResources: []\n‸", kind="appspec") == ["Hooks"]


def test_the_type_of_the_resource_decides_between_ecs_and_lambda():
    text = "version: 0.0\nResources:\n  - a:\n      Type: AWS::{}\n      Properties:\n        ‸\n"
    assert labels(text.format("Lambda::Function"), kind="appspec")[:2] == ["Name", "Alias"]
    assert labels(text.format("ECS::Service"), kind="appspec")[0] == "TaskDefinition"


def test_small_letters_are_kept_where_the_file_writes_them_and_no_spelling_counts_twice():
    text = "version: 0.0\nresources:\n  - a:\n      type: AWS::Lambda::Function\n      ‸\n"
    assert labels(text, kind="appspec") == ["properties"]
    assert accepted(text, "properties", kind="appspec").splitlines()[4:6] == [
        "      properties:",
        "        name: ${1:shop}",
    ]
    assert labels("version: 0.0\nRESOURCES: []\n‸", kind="appspec") == ["Hooks"]


def test_lifecycle_events_come_in_the_order_of_the_schema():
    found = labels("version: 0.0\nos: linux\nhooks:\n  BeforeInstall: []\n  ‸", kind="appspec")
    assert found[:3] == ["ApplicationStop", "AfterInstall", "ApplicationStart"]


# Broken text


@pytest.mark.parametrize(
    "broken",
    [
        "env: 'never closed",
        "env: [never, closed",
        'env: "text" behind',
        "env: a: b",
        "  env: x",
        "env",
        "\tenv: x",
        "env: @x",
    ],
)
def test_a_mistake_somewhere_else_does_not_hide_the_keys(broken):
    text = (
        f"version: 0.2\n{broken}\nphases:\n  build:\n    commands: [x]\n    ‸\n  install:\n    commands: []\n"
    )
    assert labels(text) == ["run-as", "on-failure", "steps", "finally"]


def test_mistakes_around_the_cursor_do_not_hide_them_either():
    text = "phases:\n  build:\n    run-as: 'x\n    ‸\n    finally: {\n  install:\n"
    assert labels(text) == ["on-failure", "commands", "steps"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing():
    text = "\ufeffversion: 0.2\r\nphases:\r\n  build:\r\n    ‸\r\n"
    assert labels(text) == labels("version: 0.2\nphases:\n  build:\n    ‸\n")
    assert labels("\ufeff‸")[0] == "version"


def test_every_snippet_of_a_buildspec_parses_where_it_is_inserted():
    places = (
        "‸", "phases:\n  ‸", "phases:\n  install:\n    ‸", "batch:\n  ‸", "batch:\n  build-graph:\n    - ‸",
        "env:\n  ‸", "artifacts:\n  ‸", "reports:\n  ‸", "cache:\n  ‸", "batch:\n  build-matrix:\n    ‸",
    )  # fmt: skip
    count = 0
    for marked in places:
        for each in offered(marked):
            after = without_stops(accepted(marked, each.label))
            assert not parse(after).errors, after
            count += 1
    assert count > 50


def test_every_snippet_of_json_parses_where_it_is_inserted():
    from specfmt.syntax import strict_json

    places = (
        "{‸}",
        '{"phases": {‸}}',
        '{"batch": {‸}}',
        '{"batch": {"build-list": [‸]}}',
        '{"reports": {‸}}',
    )
    for marked in places:
        for each in offered(marked, path="b.json"):
            after = accepted(marked, each.label, path="b.json")
            after = without_stops(
                re.sub(r": \$\d|\{\$1\}", lambda m: ": 1" if ":" in m.group() else "{}", after)
            )
            assert not strict_json.parse(after).errors, after
