"""The order of keys, and what moves with an entry."""

from __future__ import annotations

import pytest

from formatting import formatted
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.format import format_edits

HEAD = "version: 0.2\n\n"


def test_sections_and_phases_come_in_the_order_in_which_they_are_read():
    text = "phases:\n  build:\n    commands: [b]\n  install:\n    commands: [a]\nversion: 0.2\n"
    expected = f"{HEAD}phases:\n  install:\n    commands: [a]\n  build:\n    commands: [b]\n"
    assert formatted(text) == expected


def test_a_key_that_nobody_knows_goes_behind_the_known_ones():
    text = "x: 1\nphases:\n  nightly: {}\n  build: {}\ny: 2\nversion: 0.2\n"
    assert formatted(text) == f"{HEAD}phases:\n  build: {{}}\n  nightly: {{}}\n\nx: 1\ny: 2\n"


def test_names_of_the_user_stay_in_the_order_of_the_user():
    text = (
        f"{HEAD}env:\n  variables:\n    shell: z\n    variables: a\n\n"
        "phases:\n  install:\n    runtime-versions:\n      python: 3.13\n      nodejs: 22\n\n"
        "reports:\n  zulu:\n    files: a\n  alpha:\n    files: b\n"
    )
    assert formatted(text) == text


def test_comments_above_and_behind_an_entry_move_with_it():
    text = (
        "# Head.\n\n# Build.\nphases:\n  # Second.\n  build:  # b\n    commands: [b]\n    # end of b\n"
        "  # First.\n  install:\n    commands: [a]\n# Version.\nversion: 0.2  # v\n# End.\n"
    )
    assert formatted(text) == (
        "# Head.\n\n# Version.\nversion: 0.2  # v\n\n# Build.\nphases:\n  # First.\n  install:\n    commands: [a]\n"
        "  # Second.\n  build:  # b\n    commands: [b]\n    # end of b\n# End.\n"
    )


def test_comments_that_speak_about_the_whole_file_stay_first():
    text = "# specfmt: ignore-file[unknown-key] why\nphases: {}\nversion: 0.2\n"
    assert formatted(text).startswith("# specfmt: ignore-file[unknown-key] why\nversion: 0.2\n")


@pytest.mark.parametrize(
    "text",
    [
        "phases:\n  build:\n    commands: &c [b]\n  install:\n    commands: *c\n",
        "phases:\n  build: &b {}\n  install: *b\n",
        "phases:\n  &b build: {}\n  install:\n    commands: *b\n",
        "phases:\n  build: {}\n  install: {}\n  build: {}\n",
        "phases:\n  build: {}\n  <<: {install: {}}\n  install: {}\n",
        "phases:\n  ? build\n  : {}\n  install: {}\n",
        "phases:\n  build:\n    - |+\n      a\n\n  install: {}\n",
    ],
    ids=["alias", "alias-value", "key-anchor", "duplicate", "merge", "explicit", "kept-lines"],
)
def test_an_order_that_could_mean_something_stays(text):
    assert formatted(text) == text


def test_an_anchor_and_its_alias_within_one_entry_move_together():
    text = "phases:\n  build:\n    commands: &c [b]\n    finally: *c\n  install: {}\n"
    assert formatted(text) == "phases:\n  install: {}\n  build:\n    commands: &c [b]\n    finally: *c\n"


def test_keys_behind_the_dash_of_an_item_change_places():
    text = "hooks:\n  AfterInstall:\n    - timeout: 60  # t\n      # Where.\n      runas: root\n      location: a.sh\n"
    assert formatted(text, kind="appspec") == (
        "hooks:\n  AfterInstall:\n    - location: a.sh\n      timeout: 60  # t\n      # Where.\n      runas: root\n"
    )


def test_the_first_key_behind_a_dash_may_stay_while_the_others_move():
    text = "hooks:\n  AfterInstall:\n    - location: a.sh  # l\n      runas: root\n      # Long.\n      timeout: 60\n"
    assert formatted(text, kind="appspec") == (
        "hooks:\n  AfterInstall:\n    - location: a.sh  # l\n      # Long.\n      timeout: 60\n      runas: root\n"
    )


def test_a_comment_never_comes_between_a_dash_and_its_key():
    text = "hooks:\n  AfterInstall:\n    - timeout: 60\n      # Where.\n      location: a.sh\n"
    assert formatted(text, kind="appspec") == text


def test_services_read_keys_in_any_case_and_so_does_the_order():
    text = "resources:\n  - web:\n      properties: {}\n      type: AWS::ECS::Service\nversion: 0.0\n"
    assert formatted(text, kind="appspec", path="appspec.yml") == (
        "version: 0.0\n\nresources:\n  - web:\n      type: AWS::ECS::Service\n      properties: {}\n"
    )


def test_an_entry_that_stands_wrong_is_moved_and_no_other():
    text = (
        f"{HEAD}artifacts:\n  files: a\n\nenv:\n  shell: sh\n\nphases:\n  build: {{}}\n\ncache:\n  paths: b\n"
    )
    document = Document("buildspec.yml", text, KINDS["buildspec"])
    assert [(text[slice(*edit.span)], edit.text) for edit in format_edits(document)] == [
        ("\nartifacts:\n  files: a\n", ""),
        ("", "\nartifacts:\n  files: a\n"),
    ]


def test_a_pipeline_tells_what_it_is_before_its_stages():
    text = (
        "pipeline:\n  stages:\n    - actions:\n        - name: A\n          region: r\n          actionTypeId: {}\n"
        "      name: S\n      beforeEntry: {}\n  pipelineType: V2\n  name: p\n"
    )
    assert formatted(text, kind="pipeline", path="pipeline.yml") == (
        "pipeline:\n  name: p\n  pipelineType: V2\n  stages:\n    - name: S\n      beforeEntry: {}\n      actions:\n"
        "        - name: A\n          actionTypeId: {}\n          region: r\n"
    )


def test_what_the_aws_cli_prints_keeps_its_order():
    text = '{\n    "pipeline": {\n        "stages": [],\n        "name": "p"\n    }\n}\n'
    assert formatted(text, kind="pipeline", path="pipeline.json") == text
