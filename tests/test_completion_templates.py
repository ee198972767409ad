"""Completion inside templates, and inside specs that are written as text in other files."""

from __future__ import annotations

import json

import pytest

from cursor import CURSOR, open_at, opened
from delivery import PROJECT, TEMPLATE, at, instead, line_of
from specfmt.ide.completion import complete
from specfmt.ide.narrowing import names_only, narrowed
from specfmt.text.edit import apply_edits
from support import project

NOWHERE = project()


def offered(text, *, kind="template", path=""):
    """What is offered at the cursor: the texts after each of them, by their labels."""
    document, offset = open_at(text, kind=kind, path=path)
    found = {}
    for each in complete(document, offset, NOWHERE):
        found[each.label] = apply_edits(document.text, (each.edit, *each.extra_edits))
    return found


def test_keys_of_a_resource_are_spelled_as_templates_spell_them():
    found = offered(instead("      RoleArn: !GetAtt Role.Arn\n", f"      Ro{CURSOR}\n"))
    assert line_of(found["RoleArn"], "RoleArn") == "      RoleArn: "
    assert "Stages" not in found  # it is there
    assert "roleArn" not in found
    below = found["ArtifactStores"].partition("      ArtifactStores:")[2]
    # The editor adds the indentation of the line itself.
    assert below.startswith("\n  - Region: $1\n    ArtifactStore:\n      Type: S3\n")


@pytest.mark.parametrize("typed", ["", "pre"])
def test_keys_of_an_inline_buildspec(typed):
    found = offered(instead("            build:\n", f"            {typed}{CURSOR}\n            build:\n"))
    assert list(found) == ["install", "pre_build", "post_build"]
    assert "            pre_build:\n  commands:\n    - ${1}\n            build:\n" in found["pre_build"]


def test_a_line_behind_the_last_one_of_an_inline_buildspec():
    found = offered(instead("${AWS::Region}\n", f"${{AWS::Region}}\n            {CURSOR}\n"))
    assert list(found) == ["install", "pre_build", "post_build"]


def test_a_broken_line_elsewhere_in_the_template_hides_nothing():
    text = instead("    Type: AWS::IAM::Role\n", "    Type: 'AWS::IAM::Role\n    Broken: [\n")
    assert "pre_build" in offered(instead("            build:\n", f"            {CURSOR}\n", text))
    assert "RoleArn" in offered(
        instead("      ArtifactStore: {", f"      {CURSOR}\n      ArtifactStore: {{", text).replace(
            "      RoleArn: !GetAtt Role.Arn\n", ""
        )
    )


def test_a_broken_line_in_the_inline_buildspec_hides_nothing():
    text = instead("          env:\n", "          env: 'x\n")
    assert "pre_build" in offered(instead("            build:\n", f"            {CURSOR}\n", text))


def test_values_and_names_of_a_pipeline():
    found = offered(
        instead(
            "                InputArtifacts: [{Name: Code}]",
            f"                InputArtifacts: [{{Name: {CURSOR}}}]",
        )
    )
    assert list(found) == ["Code"]
    assert "BUILD_GENERAL1_MEDIUM" in offered(at("ComputeType: ", "BUILD_GENERAL1_SMALL"))


NAMES = ["Branch", "Extra", "Build", "Pipe", "Role"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("RoleArn: !GetAtt Role.Arn\n      Art", "RoleArn: !GetAtt ‸\n      Art", ["Build", "Pipe", "Role"]),
        ("RoleArn: !GetAtt Role.Arn\n      Art", "RoleArn:\n        Fn::GetAtt: [‸, Arn]\n      Art", ["Build", "Pipe", "Role"]),
        ("DependsOn: Role", "DependsOn: ‸", ["Build", "Pipe", "Role"]),
        ("DependsOn: Role", "DependsOn:\n      - ‸", ["Build", "Pipe", "Role"]),
        ("              - HasExtra\n", "              - ‸\n", ["HasExtra"]),
        ("DependsOn: Role", "Condition: ‸", ["HasExtra"]),
    ],
)  # fmt: skip
def test_names_of_the_template_where_one_is_wanted(old, new, expected):
    assert list(offered(instead(old, new))) == expected


def test_what_ref_can_name():
    found = offered(instead("BranchName: !Ref Branch", "BranchName: !Ref ‸"))
    assert list(found)[:5] == NAMES
    assert line_of(found["AWS::Region"], "BranchName").endswith("BranchName: !Ref 'AWS::Region'}")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("!Sub 'arn:${‸}'", "!Sub 'arn:${Branch}'"),
        ("!Sub 'arn:${B‸'", "!Sub 'arn:${Branch}'"),
        ("!Sub arn:${B‸", "!Sub arn:${Branch}"),
        ('{"Fn::Sub": "arn:${‸"}', '{"Fn::Sub": "arn:${Branch}"}'),
    ],
)
def test_what_sub_can_fill_in(typed, expected):
    found = offered(instead("RoleArn: !GetAtt Role.Arn\n      Art", f"RoleArn: {typed}\n      Art"))
    assert list(found)[:5] == NAMES
    assert line_of(found["Branch"], "arn:") == f"      RoleArn: {expected}"


def test_variables_and_names_in_an_inline_buildspec_under_sub():
    shell = offered(instead("- echo $STAGE", "- echo $ST‸"))
    assert line_of(shell["STAGE"], "echo").startswith("                - echo $STAGE ${!STAGE}")
    filled = offered(instead("- echo $STAGE", "- echo ${‸"))
    assert list(filled)[:5] == NAMES
    assert line_of(filled["Branch"], "echo").startswith("                - echo ${Branch} ${!STAGE}")
    escaped = offered(instead("- echo $STAGE", "- echo ${!‸"))
    assert "STAGE" in escaped
    assert "Branch" not in escaped


def test_a_buildspec_in_a_json_string():
    written = json.dumps(
        f'{{"version": 0.2, "phases": {{"build": {{"commands": ["make"]}}, "{CURSOR}"}}}}'
    ).replace("\\u2038", CURSOR)
    found = offered(PROJECT % written, kind="build-project", path="project.json")
    assert list(found) == ["install", "pre_build", "post_build"]
    assert '\\"pre_build\\": {\\\\n' not in found["pre_build"]
    spec = found["install"]
    assert '\\"build\\": {\\"commands\\": [\\"make\\"]}, \\"install' in spec


def test_a_buildspec_with_line_breaks_in_a_json_string():
    written = '"version: 0.2\\nphases:\\n  build:\\n    commands: [make]\\n  ‸"'
    found = offered(PROJECT % written, kind="build-project", path="project.json")
    assert "commands: [make]\\n  post_build:\\n    commands:\\n      - ${1}" in found["post_build"].replace(
        "\\\\n", "\\n"
    )


def test_what_completion_reads_of_a_template_stands_where_it_stood():
    rows = "".join(
        f"  Queue{n}:\n    Type: AWS::SQS::Queue\n    Properties: {{DelaySeconds: {n}}}\n" for n in range(9)
    )
    text = TEMPLATE.replace("  Pipe:\n", f"{rows}  Pipe:\n") + "Outputs:\n  Name: {Value: !Ref Build}\n"
    document = opened(text, kind="template")
    small = narrowed(document, text.index("phases:"))
    assert len(small.text) == len(text)
    assert small.text.count("\n") == text.count("\n")
    build, end = text.index("  Build:"), text.index("  Queue0:")
    assert small.text[build:end] == text[build:end]
    assert "Queue" not in small.text
    assert "Outputs" not in small.text
    assert "Parameters:" in small.text
    assert list(small.view.resources) == ["Build", "Pipe"]
    assert [each.type for each in small.view.resources.values()] == [
        "AWS::CodeBuild::Project",
        "AWS::CodePipeline::Pipeline",
    ]
    inner = next(each for each in small.every if each.kind.name == "buildspec")
    assert inner.text == next(each for each in document.every if each.kind.name == "buildspec").text
    assert "Queue3" in names_only(document).view.resources


def test_names_of_a_large_template_are_offered_with_their_types():
    rows = "".join(f"  Queue{n}:\n    Type: AWS::SQS::Queue\n" for n in range(3))
    text = TEMPLATE.replace("  Pipe:\n", f"{rows}  Pipe:\n").replace(
        "DependsOn: Role", f"DependsOn: {CURSOR}"
    )
    document, offset = open_at(text, kind="template")
    found = {each.label: each.detail for each in complete(document, offset, NOWHERE)}
    assert found == {
        "Build": "AWS::CodeBuild::Project",
        "Pipe": "AWS::CodePipeline::Pipeline",
        "Queue0": "AWS::SQS::Queue",
        "Queue1": "AWS::SQS::Queue",
        "Queue2": "AWS::SQS::Queue",
        "Role": "AWS::IAM::Role",
    }


def test_images_of_a_project_that_go_with_its_environment_come_first():
    text = (
        "Resources:\n  Project:\n    Type: AWS::CodeBuild::Project\n    Properties:\n      Environment:\n"
        "        Type: ARM_CONTAINER\n        ‸\n"
    )
    images = list(offered(text.replace("‸", "Image: ‸")))
    assert images[0].startswith("aws/codebuild/amazonlinux-aarch64-standard:")
    assert next(iter(offered(text.replace("‸", "ComputeType: ‸")))).startswith("BUILD_GENERAL1_")


def test_all_that_a_resource_needs_has_a_name():
    text = "Resources:\n  Group:\n    Type: AWS::CodeDeploy::DeploymentGroup\n    Properties:\n      ‸\n"
    assert all(each == each.strip() for each in offered(text))
