"""Build projects in both forms: which files are taken for one, and what is said of them."""

import json

import pytest

from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.views.builds import Build
from support import check, fixed, shown

PROJECT = {
    "name": "shop",
    "source": {"type": "CODEPIPELINE"},
    "artifacts": {"type": "CODEPIPELINE"},
    "environment": {
        "type": "LINUX_CONTAINER",
        "image": "aws/codebuild/standard:7.0",
        "computeType": "BUILD_GENERAL1_SMALL",
    },
    "serviceRole": "arn:aws:iam::111122223333:role/shop",
}


def project(**changes):
    return json.dumps({**PROJECT, **changes}, indent=1)


def pascal(value):
    """The same keys as a template spells them."""
    if isinstance(value, dict):
        return {
            "BuildSpec" if key == "buildspec" else key[:1].upper() + key[1:]: pascal(each)
            for key, each in value.items()
        }
    return [pascal(each) for each in value] if isinstance(value, list) else value


def template(**changes):
    properties = pascal({**PROJECT, **changes})
    resource = {"Type": "AWS::CodeBuild::Project", "Properties": properties}
    return json.dumps({"Resources": {"Build": resource}}, indent=1)


def rules_of(text, kind):
    return sorted(each.rule for each in check(text, kind=kind, path=f"{kind}.json"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (project(), "project.json", "build-project"),
        (project(), "x.json", "build-project"),
        ("name: shop\nsource: {}\nartifacts: {}\nenvironment: {computeType: x}\n", "p.yml", "build-project"),
        (project(), "buildspec.json", "buildspec"),
        (template(), "t.json", "template"),
        ('{"name": "shop", "environment": {"computeType": "X"}}', "x.json", None),
        ('{"projects": [' + project() + "]}", "x.json", None),
        ("source: a\nenvironment: b\nartifacts: c\nsteps: [computeType]\n", "x.yml", "build-project"),
        ("source: a\nenvironment: b\nartifacts: c\n", "x.yml", None),
        ("apiVersion: v1\nsource: a\nenvironment: b\nartifacts: c\nserviceRole: d\n", "x.yml", None),
    ],
)
def test_what_is_taken_for_a_build_project(text, name, kind):
    found = kind_of(text, name)
    assert (found.name if found is not None else None) == kind


@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        ({}, []),
        ({"name": "a b"}, ["malformed-project-name"]),
        ({"name": "a"}, ["malformed-project-name"]),
        ({"name": "_ab"}, ["malformed-project-name"]),
        ({"name": "a" * 151}, ["malformed-project-name"]),
        ({"name": "a" * 150}, []),
        ({"description": "a" * 256}, ["text-too-long"]),
        ({"timeoutInMinutes": 4}, ["number-out-of-range"]),
        ({"timeoutInMinutes": 2160, "queuedTimeoutInMinutes": 480}, []),
        ({"queuedTimeoutInMinutes": 481}, ["number-out-of-range"]),
        ({"artifacts": {"type": "NO_ARTIFACTS"}}, ["half-pipeline-project"]),
        ({"artifacts": {"type": "NONE"}}, ["unknown-value"]),
        ({"artifact": {}}, ["unknown-key"]),
        ({"cache": {"type": "S3"}}, ["missing-location"]),
        ({"cache": {"type": "S3", "location": "shop"}}, []),
        ({"cache": {"type": "LOCAL", "modes": ["LOCAL_DOCKER"]}}, ["unknown-value"]),
        ({"logsConfig": {"cloudWatchLogs": {"status": "ON"}}}, ["unknown-value"]),
        ({"vpcConfig": {"subnets": [f"subnet-{n}" for n in range(17)]}}, ["too-many-items"]),
        (
            {"secondarySources": [{"type": "GITHUB", "sourceIdentifier": f"s{n}"} for n in range(13)]},
            ["too-many-items"],
        ),
        (
            {"secondarySources": [{"type": "CODEPIPELINE", "sourceIdentifier": "a"}]},
            ["secondary-pipeline-source"],
        ),
        ({"source": {"type": "CODEPIPELINE", "buildspec": {"version": 0.2}}}, ["buildspec-not-a-text"]),
        ({"source": {"type": "CODEPIPELINE", "buildspec": "version: 0.2\n\n# later\n"}}, ["missing-phases"]),
    ],
)
def test_both_forms_are_judged_alike(changes, rules):
    assert rules_of(project(**changes), "build-project") == rules
    assert rules_of(template(**changes), "template") == rules


def environment(**changes):
    return {"environment": {**PROJECT["environment"], **changes}}


@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        ({"type": "LINUX"}, ["unknown-environment-type"]),
        ({"computeType": "BUILD_GENERAL1_TINY"}, ["unknown-compute-type"]),
        ({"computeType": "BUILD_LAMBDA_1GB"}, ["compute-type-mismatch"]),
        ({"computeType": "BUILD_LAMBDA_1GB", "fleet": {"fleetArn": "arn:aws:codebuild:x"}}, []),
        ({"image": "aws/codebuild/docker:17.09.0"}, ["deprecated-image"]),
        ({"image": "aws/codebuild/standard:7"}, ["unknown-image"]),
        ({"image": "python:3.13"}, []),
        ({"type": "ARM_CONTAINER"}, ["image-on-other-machine"]),
        (
            {"type": "WINDOWS_SERVER_2022_CONTAINER", "computeType": "BUILD_GENERAL1_MEDIUM"},
            ["image-on-other-machine"],
        ),
        ({"environmentVariables": [{"name": "A", "value": "b", "type": "SECRET"}]}, ["unknown-value"]),
        (
            {"environmentVariables": [{"name": "A", "value": "b"}, {"name": "A", "value": "c"}]},
            ["duplicate-project-variable"],
        ),
        ({"environmentVariables": [{"name": "A", "value": "AKIAQ3EGRIPTJ6UXK2XW"}]}, ["plaintext-secret"]),
        ({"environmentVariables": [{"name": "CODEBUILD_X", "value": "b"}]}, ["reserved-variable-name"]),
        ({"environmentVariables": [{"name": "PATH", "value": "$PATH:/opt"}]}, []),
        (
            {"environmentVariables": [{"name": "A", "value": "s k", "type": "SECRETS_MANAGER"}]},
            ["secrets-manager-reference"],
        ),
        (
            {"registryCredential": {"credential": "a", "credentialProvider": "SECRETS_MANAGER"}},
            ["registry-credential-without-role"],
        ),
        ({"imagePullCredentialsType": "SERVICE_ROLE"}, ["pull-credentials-of-role"]),
    ],
)
def test_the_environment(changes, rules):
    assert rules_of(project(**environment(**changes)), "build-project") == rules
    assert rules_of(template(**environment(**changes)), "template") == rules


@pytest.mark.parametrize("value", ["<type>", "${Type}", "{{type}}", "YOUR_TYPE"])
def test_what_is_filled_in_later_is_not_judged(value):
    assert rules_of(project(artifacts={"type": value}), "build-project") == []
    assert rules_of(project(**environment(type=value, computeType=value, image=value)), "build-project") == []


@pytest.mark.parametrize("type_", ["linuxContainer", "container"])
def test_words_of_the_first_manuals_are_taken_as_they_are(type_):
    text = project(
        source={"type": "codepipeline"},
        artifacts={"type": "codepipeline"},
        environment={"type": type_, "image": "python:3.13", "computeType": "small"},
    )
    found = check(text, kind="build-project", path="p.json")
    assert {each.severity.word for each in found} == {"info"}
    assert {each.rule for each in found} == {
        "unknown-value", "unknown-environment-type", "unknown-compute-type"
    }  # fmt: skip


def test_an_update_needs_only_the_name():
    assert rules_of('{"name": "shop", "timeoutInMinutes": 60}', "build-project") == []
    assert rules_of('{"timeoutInMinutes": 60}', "build-project") == ["missing-key"]


def test_a_template_needs_no_name():
    text = template()
    assert rules_of(text.replace('"Name": "shop",', ""), "template") == []
    assert rules_of(template(serviceRole=None), "template") == ["empty-value"]


CHOICES = """\
Parameters:
  Image: {Type: String, Default: aws/codebuild/standard:7.0, AllowedValues: [aws/codebuild/standard:7.0, IMAGE]}
  Machine: {Type: String, Default: LINUX_CONTAINER, AllowedValues: [LINUX_CONTAINER, MACHINE]}
  Size: {Type: String, Default: BUILD_GENERAL1_SMALL, AllowedValues: [BUILD_GENERAL1_SMALL, SIZE]}
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !GetAtt Role.Arn
      Source: {Type: CODEPIPELINE}
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: !Ref Machine, ComputeType: !Ref Size, Image: !Ref Image}
"""


def choices(image, machine, size):
    return (
        CHOICES.replace("IMAGE]", f"{image}]").replace("MACHINE]", f"{machine}]").replace("SIZE]", f"{size}]")
    )


def test_values_of_parameters_that_belong_together_are_not_mixed():
    lambda_image = "aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs22"
    text = choices(lambda_image, "LINUX_LAMBDA_CONTAINER", "BUILD_LAMBDA_2GB")
    assert check(text, kind="template", path="t.yml") == ()


def test_the_usual_values_of_parameters_are_judged():
    text = CHOICES.replace("Default: BUILD_GENERAL1_SMALL", "Default: SIZE").replace(
        "SIZE", "BUILD_LAMBDA_2GB"
    )
    [found] = [
        each for each in check(text, kind="template", path="t.yml") if each.rule == "compute-type-mismatch"
    ]
    assert text[slice(*found.span)] == "Size"
    assert any(text[slice(*each.span)] == "BUILD_LAMBDA_2GB" for each in found.related)


def test_a_fix_inside_json_is_escaped():
    text = project(
        source={"type": "CODEPIPELINE", "buildspec": "version: 0.2\nphases:\n  Build: {commands: [a]}\n"}
    )
    after = fixed(text, "unknown-phase", kind="build-project", path="p.json")
    assert "\\n  build: {commands" in json.loads(json.dumps(after))
    assert json.loads(after)["source"]["buildspec"].startswith("version: 0.2\nphases:\n  build:")


def test_places_inside_json_are_exact():
    text = project(
        source={"type": "CODEPIPELINE", "buildspec": "version: 0.2\nphases:\n  built: {commands: [a]}\n"}
    )
    assert shown(text, kind="build-project", path="p.json") == ["5:42 unknown-phase"]


def test_the_machine_of_a_project_is_one_build():
    document = Document("p.json", project(), KINDS["build-project"])
    [build] = document.view.parts(Build)
    assert (build.type.text, [each.text for each in build.images]) == (
        "LINUX_CONTAINER",
        ["aws/codebuild/standard:7.0"],
    )
    assert build.is_unix
    assert build.windows is None
    assert not build.is_lambda


def test_many_variables_take_time_in_step():
    def make(size):
        variables = [{"name": f"A{n}", "value": "b"} for n in range(size)]
        return project(**environment(environmentVariables=variables))

    assert_linear(make, lambda text: check(text, kind="build-project", path="p.json"), 2000)


def test_many_filters_take_time_in_step():
    def make(size):
        groups = [
            [{"type": "EVENT", "pattern": "PUSH"}, {"type": "HEAD_REF", "pattern": "x"}] for _ in range(size)
        ]
        return template(
            source={"type": "GITHUB", "location": "https://x"},
            artifacts={"type": "NO_ARTIFACTS"},
            triggers={"webhook": True, "filterGroups": groups},
        )

    assert_linear(make, lambda text: check(text, kind="template", path="t.json"), 1000)
