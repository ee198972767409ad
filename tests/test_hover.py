"""What hovering says. `‸` is the cursor."""

from __future__ import annotations

import pytest

from cursor import open_at
from specfmt.ide.hover import hover, rule_page
from support import project


def shown(marked, files=None, **options):
    """The text that is explained, and the explanation."""
    document, offset = open_at(marked, **options)
    around = project({document.path: document.text, **files}) if files is not None else project()
    found = hover(document, offset, around)
    return (document.text[slice(*found.span)], found.markdown) if found is not None else ("", "")


def test_a_key_shows_type_default_values_and_page():
    text, page = shown("proxy:\n  lo‸gs: yes\n")
    assert text == "logs"
    assert page.startswith("`logs` · boolean · default `no`\n\nWhether logs are sent to CloudWatch")
    assert page.endswith(
        "[AWS documentation](https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html"
        "#build-spec.proxy.logs)"
    )


def test_a_required_key_says_so_and_a_deprecated_one_what_to_use():
    assert shown("‸version: 0.2\n")[1].startswith("`version` · number · required\n")
    assert "**Deprecated**: use `env` with `variables`." in shown("environment_variables‸: {}\n")[1]


def test_a_value_shows_what_it_means_then_its_key():
    text, page = shown("phases:\n  build:\n    on-failure: AB‸ORT\n")
    assert text == "ABORT"
    meaning, _, key = page.partition("\n\n---\n\n")
    assert meaning == "`ABORT`: End the build."
    assert key.startswith("`on-failure` · string\n")


def test_an_item_of_a_list_shows_the_key_that_holds_the_list():
    assert shown("phases:\n  build:\n    commands:\n      - ma‸ke\n")[1].startswith(
        "`commands` · list or string\n"
    )


def test_a_value_of_another_case_is_found():
    assert shown("reports:\n  a:\n    file-format: junit‸xml\n")[1].startswith("`junitxml`: Tests: JUnit XML")


def test_a_runtime_shows_which_images_hold_it():
    name = shown("phases:\n  install:\n    runtime-versions:\n      py‸thon: 3.12\n")[1]
    assert "- `aws/codebuild/standard:7.0`: 3.9, 3.10" in name
    version = shown("phases:\n  install:\n    runtime-versions:\n      python: 3.‸12\n")[1]
    assert version.startswith(
        "Python 3.12\n\nPreinstalled on:\n\n- `aws/codebuild/amazonlinux-aarch64-standard:3.0`"
    )
    android = shown("phases:\n  install:\n    runtime-versions:\n      android: 2‸9\n")[1]
    assert "Only images that are no longer maintained hold it." in android
    assert "Needs `java` corretto8 or openjdk8." in android


TASK = "batch:\n  build-list:\n    - identifier: a\n      env:\n        {}\n"


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (
            "image: aws/codebuild/standard:7.‸0",
            "`aws/codebuild/standard:7.0`: ubuntu on x86_64, for containers",
        ),
        ("compute-type: BUILD_LAMBDA_1‸GB", "Goes with `LINUX_LAMBDA_CONTAINER`, `ARM_LAMBDA_CONTAINER`."),
        ("type: WINDOWS_CONT‸AINER", "Retired: use `WINDOWS_SERVER_2019_CONTAINER`."),
        ("type: MAC_A‸RM", "On reserved capacity fleets only."),
        ("image: registry/else‸where:1", "`image` · string\n"),
    ],
)
def test_values_of_the_catalogue(line, start):
    assert shown(TASK.format(line))[1].startswith(start)


def test_a_deprecated_image_says_since_when():
    assert "Deprecated since 2022-06-30" in shown(TASK.format("image: aws/codebuild/standard:3.0‸"))[1]


COMMANDS = (
    "env:\n  variables:\n    STAGE: test\n  secrets-manager:\n    TOKEN: prod/token\n"
    "phases:\n  build:\n    commands:\n      - export SHA=$(git rev-parse HEAD)\n      - {}\n"
)


@pytest.mark.parametrize(
    ("command", "text", "page"),
    [
        ("echo $STA‸GE", "STAGE", "`STAGE`\n\n`env.variables`: `test` (line 3)."),
        ("echo ${TOKEN‸}", "TOKEN", "`TOKEN`\n\n`env.secrets-manager`: `prod/token` (line 5)."),
        ("echo ${#S‸HA}", "SHA", "`SHA`\n\nSet by a command (line 9)."),
        ("STAG‸E=other", "STAGE", "`STAGE`\n\n`env.variables`: `test` (lines 3, 10)."),
        ("echo $HO‸ME", "HOME", "`HOME`\n\nAlways `/root`, whatever `run-as` says."),
        ("|\n        ls\n        echo $SH‸A", "SHA", "`SHA`\n\nSet by a command (line 9)."),
    ],
)
def test_a_variable_in_a_command_shows_who_gives_it_its_value(command, text, page):
    assert shown(COMMANDS.format(command)) == (text, page)


def test_a_variable_where_it_is_defined_shows_the_same():
    page = shown("env:\n  variables:\n    ST‸AGE: test\n")[1]
    assert page.startswith("`STAGE` · string\n")
    assert page.endswith("`env.variables`: `test` (line 3).")


def test_a_variable_that_is_not_known_shows_the_key():
    assert shown(COMMANDS.format("echo $NOBOD‸Y"))[1].startswith("`commands` · list or string\n")


def test_a_batch_identifier_shows_where_its_task_is():
    text = "batch:\n  build-graph:\n    - identifier: a\n    - identifier: b\n      depend-on: [‸a]\n"
    assert shown(text)[1].startswith("Batch task `a`, line 3.\n")


@pytest.mark.parametrize(
    ("path", "start"),
    [
        ("scripts/st‸art.sh", "A script for `/bin/bash`."),
        ("/scripts/start.sh‸", "A script for `/bin/bash`."),
        ("no‸tes.txt", "A file beside this one."),
        ("scr‸ipts", "A folder beside this file."),
        ("miss‸ing.sh", "Nothing is there beside this file; a build may still make it."),
    ],
)
def test_a_hook_script_shows_what_is_there(path, start):
    files = {"scripts/start.sh": "#!/bin/bash\r\nexit 0\n", "notes.txt": "x"}
    text = f"version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: {path}\n"
    assert shown(text, files, kind="appspec")[1].startswith(f"{start}\n\n---\n\n`location`")
    assert shown(text, kind="appspec")[1].startswith("`location`")
    outside = text.replace(path, "../out‸side.sh")
    assert shown(outside, files, kind="appspec")[1].startswith("`location`")


def test_a_buildspec_of_a_task_shows_whether_it_is_there():
    text = "batch:\n  build-list:\n    - identifier: a\n      buildspec: ci/{}‸\n"
    assert shown(text.format("a.yml"), {"ci/a.yml": ""})[1].startswith("In the repository.\n")
    assert shown(text.format("b.yml"), {"ci/a.yml": ""})[1].startswith("Not in the repository at this path")
    assert shown(text.format("a.yml"))[1].startswith("`buildspec`")


def test_an_alias_shows_what_it_stands_for():
    text, page = shown("phases:\n  build: &same\n    commands: [make]\n  post_build: *sa‸me\n")
    assert text == "*same"
    assert page == "`*same` stands for line 3:\n\n```yaml\ncommands: [make]\n```"


def test_an_ignore_comment_shows_the_rule():
    text, page = shown("version: 0.2 # specfmt: ignore[unknown-‸key] because\n")
    assert text == "unknown-key"
    assert page.startswith("`unknown-key` · warning\n\nA key that is not known at its place.\n")
    assert "## Bad" not in page
    assert rule_page("no-such-rule") == ""
    assert shown("version: 0.2 # specfmt: ignore[no-such-‸rule]\n") == ("", "")


def test_an_appspec_shows_the_schema_of_its_platform():
    server = "version: 0.0\nos: linux\nhooks:\n  Before‸Install: []\n"
    ecs = "version: 0.0\nresources:\n  - a: {type: 'AWS::ECS::Service'}\nhooks:\n  - before‸Install: f\n"
    assert "Before the files are copied" in shown(server, kind="appspec")[1]
    assert shown(ecs, kind="appspec")[1].startswith(
        "`beforeInstall` · string\n\nBefore the replacement task set"
    )


def test_json_is_explained_like_yaml():
    text, page = shown('{"version": 0.2, "cache": {"act‸ion": "save"}}', path="b.json")
    assert text == '"action"'
    assert page.startswith("`action` · string")


@pytest.mark.parametrize(
    "text",
    [
        "phasen‸: x\n",
        "phasen:\n  a‸: b\n",
        "phasen:\n  a: b‸\n",
        "version: 0.2 # comment‸\n",
        "version: 0.2\n‸\n",
        "‸",
        "just‸text",
        "a: *no‸where",
    ],
)
def test_what_nobody_knows_stays_unexplained(text):
    assert shown(text) == ("", "")


def test_what_can_be_read_of_a_broken_file_is_explained():
    text = "version: 0.2\nenv: 'x' y\nphases:\n  bui‸ld:\n    commands: [x]\n"
    assert shown(text)[1].startswith("`build` · mapping\n")


def test_a_hover_over_several_lines_marks_the_first():
    text, _ = shown("phases:\n  build:\n    commands:\n      - |\n        ma‸ke\n        ls\n")
    assert text == "|"
