"""Completion of values: allowed words, facts of AWS, names of the file, files around it. `‸` is the cursor."""

from __future__ import annotations

import pytest

from cursor import open_at
from specfmt.ide.completion import complete
from specfmt.ide.offers import Asked, known
from specfmt.ide.offers import offered as offered_by
from specfmt.ide.place import Place
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.syntax.repair import repair
from specfmt.text.edit import apply_edits


def offered(marked, files=None, **options):
    document, offset = open_at(marked, **options)
    held = {
        f"/repo/{path}": text.encode()
        for path, text in {document.path: document.text, **(files or {})}.items()
    }
    return document, complete(document, offset, Project("/repo", Settings(), MemoryFiles(held)))


def labels(marked, files=None, **options):
    return [each.label for each in offered(marked, files, **options)[1]]


def accepted(marked, label, files=None, **options):
    document, found = offered(marked, files, **options)
    chosen = next(each for each in found if each.label == label)
    return apply_edits(document.text, (chosen.edit, *chosen.extra_edits))


IN_BUILD = "env:\n  variables:\n    STAGE: test\nphases:\n  build:\n    commands:\n      - {}\n"
TASK = "batch:\n  build-list:\n    - identifier: a\n      env:\n        {}\n"


def test_words_that_the_schema_allows_the_default_first():
    assert labels("version: ‸") == ["0.2", "0.1"]
    assert labels("cache:\n  action: ‸") == ["restore", "save"]
    assert labels("reports:\n  a:\n    file-format: ‸")[:2] == ["JUNITXML", "CUCUMBERJSON"]
    assert labels("proxy:\n  logs: ‸")[:2] == ["no", "yes"]
    assert labels("os: ‸", kind="appspec") == ["linux", "windows"]


def test_a_value_says_what_it_means():
    found = offered("phases:\n  build:\n    on-failure: ‸")[1]
    assert (found[0].label, found[0].documentation) == ("ABORT", "End the build.")
    assert [each.label for each in found if each.detail == "example"] == ["RETRY-2", "RETRY-2-.*timed out.*"]


def test_what_is_typed_of_a_value_is_replaced_and_its_comment_kept():
    assert accepted("cache:\n  action: re‸ # why\n", "restore") == "cache:\n  action: restore # why\n"
    assert accepted("cache:\n  action: 'sa‸ve'\n", "restore") == "cache:\n  action: 'restore'\n"
    assert accepted('cache:\n  action: "‸\n', "save") == 'cache:\n  action: "save"\n'


def test_values_are_quoted_where_yaml_would_read_something_else():
    python = "phases:\n  install:\n    runtime-versions:\n      {}: ‸\n"
    assert accepted(python.format("python"), "3.10").endswith('      python: "3.10"\n')
    assert accepted(python.format("nodejs"), "22").endswith("      nodejs: 22\n")
    assert accepted("artifacts:\n  files:\n    - ‸", "**/*").endswith("    - '**/*'")
    assert accepted("proxy: {logs: ‸}", "no") == "proxy: {logs: no}"


def test_values_in_json():
    text = '{{"phases": {{"install": {{"runtime-versions": {{"{}": ‸}}}}}}}}'
    assert accepted(text.format("python"), "3.10", path="b.json").endswith('{"python": "3.10"}}}}')
    assert accepted(text.format("nodejs"), "22", path="b.json").endswith('{"nodejs": 22}}}}')
    assert accepted('{"version": ‸, "phases": {}}', "0.2", path="b.json") == '{"version": 0.2, "phases": {}}'
    assert accepted('{"version": ‸\n"phases": {}}', "0.2", path="b.json") == '{"version": 0.2,\n"phases": {}}'
    assert accepted('{"cache": {"action": "s‸"}}', "save", path="b.json") == '{"cache": {"action": "save"}}'


def test_runtime_versions_the_newest_first_with_the_images_that_hold_them():
    document, found = offered("phases:\n  install:\n    runtime-versions:\n      python: ‸\n")
    versions = [each.label for each in found]
    assert versions.index("3.13") < versions.index("3.12") < versions.index("3.10") < versions.index("3.9")
    page = next(each for each in found if each.label == "3.12").documentation
    assert "- `aws/codebuild/standard:7.0`" in page
    assert document.kind.name == "buildspec"


def test_the_images_of_the_file_decide_which_versions_come_first():
    text = (
        "batch:\n  build-list:\n    - identifier: a\n      env:\n        image: aws/codebuild/windows-base:2019-2.0\n"
        "phases:\n  install:\n    runtime-versions:\n      python: ‸\n"
    )
    first = offered(text)[1][0]
    assert (first.label, first.detail) == ("3.10", "preinstalled on the image")


def test_runtime_names_are_keys():
    found = labels("phases:\n  install:\n    runtime-versions:\n      python: 3.12\n      ‸\n")
    assert "nodejs" in found
    assert "python" not in found


def test_images_that_go_with_the_environment_type_come_first():
    arm = labels(TASK.format("type: ARM_CONTAINER\n        image: ‸"))
    assert arm[0].startswith("aws/codebuild/amazonlinux-aarch64-standard:")
    windows = labels(TASK.format("type: WINDOWS_SERVER_2022_CONTAINER\n        image: ‸"))
    assert windows[0].startswith("aws/codebuild/windows-base:")
    deprecated = [each.label for each in offered(TASK.format("image: ‸"))[1] if each.deprecated]
    assert "aws/codebuild/standard:3.0" in deprecated


def test_compute_types_and_environment_types():
    found = labels(TASK.format("type: ARM_LAMBDA_CONTAINER\n        compute-type: ‸"))
    assert found[0].startswith("BUILD_LAMBDA_")
    assert "LINUX_CONTAINER" in labels(TASK.format("type: ‸"))
    matrix = "batch:\n  build-matrix:\n    dynamic:\n      env:\n        compute-type:\n          - ‸\n"
    assert "BUILD_GENERAL1_SMALL" in labels(matrix)


def test_items_that_are_in_the_list_are_not_offered_again():
    text = "batch:\n  build-matrix:\n    dynamic:\n      env:\n        compute-type:\n          - BUILD_GENERAL1_SMALL\n          - ‸\n"
    assert "BUILD_GENERAL1_SMALL" not in labels(text)


def test_batch_identifiers_after_depend_on_without_the_task_itself():
    text = (
        "batch:\n  build-graph:\n    - identifier: lint\n    - identifier: test\n      depend-on: [lint]\n"
        "    - identifier: deploy\n      depend-on:\n        - ‸\n"
    )
    assert labels(text) == ["lint", "test"]
    assert accepted(text, "test").endswith("        - test\n")


def test_a_sort_of_names_without_facts_of_its_own_offers_what_the_file_defines():
    text = "artifacts:\n  files: [x]\n  secondary-artifacts:\n    docs: {files: [x]}\n    app: {files: [x]}\n  name: ‸\n"
    document, offset = open_at(text)
    place = Place(document, Project(None, Settings(), MemoryFiles({})), repair(document.text, offset))
    found = [(each.text, each.detail) for each in offered_by("artifact", place)]
    assert found == [("docs", "artifact"), ("app", "artifact")]
    assert list(offered_by("no-such-source", place)) == []


def test_deployment_configurations():
    document, offset = open_at("version: ‸\n")
    place = Place(document, Project(None, Settings(), MemoryFiles({})), repair(document.text, offset))
    found = {each.text: each.documentation for each in offered_by("deployment-configuration", place)}
    assert found["CodeDeployDefault.LambdaCanary10Percent5Minutes"] == (
        "10 % of the traffic first, the rest after 5 minutes.\n\nFor AWS Lambda."
    )
    asked = Asked(document, (), "CodeDeployDefault.HalfAtATime", place.project)
    assert known("deployment-configuration", asked).startswith(
        "Some servers after the other; in service meanwhile: half."
    )
    assert known("deployment-configuration", asked._replace(text="mine")) == ""


def test_exported_variables():
    found = labels("env:\n  variables:\n    A: b\n  exported-variables:\n    - ‸\n")
    assert found[0] == "A"
    assert "CODEBUILD_BUILD_ID" in found


@pytest.mark.parametrize(
    ("command", "label", "after"),
    [
        ("echo $‸", "STAGE", "echo $STAGE"),
        ("echo $ST‸", "STAGE", "echo $STAGE"),
        ("echo ${‸", "STAGE", "echo ${STAGE}"),
        ("echo ${CODE‸}", "CODEBUILD_SRC_DIR", "echo ${CODEBUILD_SRC_DIR}"),
        ('"echo $‸ && ls"', "AWS_REGION", '"echo $AWS_REGION && ls"'),
        ("|\n        x=1\n        echo $‸\n        ls", "x", "|\n        x=1\n        echo $x\n        ls"),
        (">-\n        echo $‸", "STAGE", ">-\n        echo $STAGE"),
        ("powershell -c $‸", "STAGE", "powershell -c $env:STAGE"),
        ("powershell -c $env:S‸", "STAGE", "powershell -c $env:STAGE"),
    ],
)
def test_variables_in_commands(command, label, after):
    assert accepted(IN_BUILD.format(command), label) == IN_BUILD.format(after)


def test_variables_are_offered_behind_a_dollar_only():
    for command in ("echo ‸", "echo ST‸", "echo $(‸", "echo $ ‸"):
        assert labels(IN_BUILD.format(command)) == []
    assert "AWS_REGION" in labels("artifacts:\n  name: app-$‸")
    assert labels("run-as: $‸") == ["codebuild-user"]


def test_a_variable_says_who_gives_it_its_value():
    text = IN_BUILD.format("export SHA=$(git rev-parse HEAD)\n      - echo $‸")
    pages = {each.label: each.documentation for each in offered(text)[1]}
    assert pages["STAGE"] == "`env.variables`: `test` (line 3)."
    assert pages["SHA"] == "Set by a command (line 7)."
    assert "quote it" in pages["CODEBUILD_WEBHOOK_HEAD_REF"]


FILES = {
    "ci/build.yml": "version: 0.2\n",
    "ci/notes.txt": "",
    "buildspec-test.yml": "version: 0.2\n",
    "src/app.py": "",
    ".git/config": "",
}


def test_buildspecs_of_the_source():
    text = "batch:\n  build-list:\n    - identifier: a\n      buildspec: {}\n"
    assert labels(text.format("‸"), FILES) == ["buildspec-test.yml", "buildspec.yml", "ci/", "src/"]
    assert labels(text.format("ci/‸"), FILES) == ["ci/build.yml"]
    for outside in ("../‸", "/‸"):
        assert [each.kind for each in offered(text.format(outside), FILES)[1]] == ["value"]  # the example


def test_folders_and_files_of_the_source():
    assert labels("artifacts:\n  base-directory: ‸", FILES) == ["ci", "src"]
    assert labels("artifacts:\n  files:\n    - src/‸", FILES) == ["src/**/*", "src/app.py"]
    assert "src/**/*" in labels("artifacts:\n  files:\n    - ‸", FILES)


BUNDLE = {"scripts/start.sh": "", "scripts/stop": "#!/bin/sh\n", "app/index.html": "", "notes.txt": ""}


def test_hook_scripts_of_the_bundle_the_scripts_first():
    text = "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: ‸\n"
    wanted = ["scripts/start.sh", "scripts/stop", "app/index.html", "notes.txt"]
    assert labels(text, BUNDLE, kind="appspec") == wanted


def test_sources_of_the_bundle_are_files_and_folders():
    text = "version: 0.0\nos: linux\nfiles:\n  - source: ‸\n"
    assert labels(text, BUNDLE, kind="appspec")[:2] == ["app", "scripts"]


def test_a_file_that_is_nowhere_on_a_disk_has_no_files_around():
    text = "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: ‸\n"
    document, offset = open_at(text, kind="appspec")
    found = complete(document, offset, Project(None, Settings(), MemoryFiles({})))
    assert [each.label for each in found] == ["scripts/start.sh"]
    assert found[0].detail == "example"


def test_rules_in_an_ignore_comment_those_with_findings_first():
    text = "version: 0.2\nphases:\n  build:\n    comands: [x] # specfmt: ignore[‸]\n"
    found = offered(text)[1]
    assert (found[0].label, found[0].kind) == ("unknown-key", "rule")
    assert found[0].detail.startswith("unknown key `comands`")
    assert len(found) > 100
    assert accepted(text.replace("‸", "unk‸nown"), "unknown-key").endswith("# specfmt: ignore[unknown-key]\n")


def test_the_words_of_an_ignore_comment():
    assert labels("# specfmt: ‸\nversion: 0.2\n") == ["ignore", "ignore-file"]
    assert accepted("# specfmt: ig‸\n", "ignore-file") == "# specfmt: ignore-file[$1]\n"
    assert labels("# anything else ‸\nversion: 0.2 # specfmt: ignore[x]\n") == []


def test_nothing_is_offered_that_would_replace_several_lines():
    assert labels('run-as: "a\n  b‸\n  c"\n') == []
