"""Which files are templates with something of ours, whatever their names, and which are passed over."""

import json

import pytest

from specfmt.documents.kinds import kind_of

VERSION = "AWSTemplateFormatVersion: '2010-09-09'\n"
PROJECT = "Resources:\n  P:\n    Type: AWS::CodeBuild::Project\n    Properties: {}\n"
QUEUE = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n"
APPSPEC = "version: 0.0\nResources:\n  - Service:\n      Type: AWS::ECS::Service\n"


def kind(text, path="infrastructure/main.yaml"):
    found = kind_of(text if isinstance(text, str) else json.dumps(text), path)
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    "text",
    [
        VERSION + PROJECT,
        PROJECT,
        "\ufeff" + VERSION + PROJECT,
        "# Copyright\n\n" + VERSION + "Description: buildspec, appspec, pipeline\n" + PROJECT,
        "Description: x\nTransform: AWS::Serverless-2016-10-31\n" + PROJECT,
        PROJECT + VERSION,
        (
            "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n"
            "      DeploymentPreference: {Type: Canary10Percent5Minutes}\n"
        ),
        {"AWSTemplateFormatVersion": "x", "Resources": {"P": {"Type": "AWS::CodePipeline::Pipeline"}}},
        {"Resources": {"P": {"Type": "AWS::CodeDeploy::DeploymentGroup"}}},
        {"Description": "x" * 5000, "Resources": {"P": {"Type": "AWS::CodeBuild::Project"}}},
    ],
)
@pytest.mark.parametrize("path", ["main.yaml", "buildspec.yml", "pipeline.yml", "x.template"])
def test_a_template_is_told_by_its_content(text, path):
    assert kind(text, path) == "template"


@pytest.mark.parametrize(
    "text",
    [
        VERSION + QUEUE,
        VERSION + "Description: made by AWS::CodeBuild::Project of another stack\nOutputs: {}\n",
        VERSION + QUEUE + "# AWS::CodeCommit::Repository\n",
        {"AWSTemplateFormatVersion": "x", "Resources": {"Q": {"Type": "AWS::SQS::Queue"}}},
        {"$schema": "x", "properties": {"Resources": {}}, "Resources": "AWS::CodeBuild::Project"},
    ],
)
def test_a_template_of_others_is_passed_over(text):
    assert kind(text, "main.yaml" if isinstance(text, str) else "main.json") == ""


def test_a_spec_that_speaks_of_templates_stays_a_spec():
    command = "      - grep AWSTemplateFormatVersion template.yml AWS::CodeBuild::Project\n"
    buildspec = "version: 0.2\nphases:\n  build:\n    commands:\n" + command
    assert kind(buildspec) == "buildspec"
    assert kind("# AWSTemplateFormatVersion\n" + APPSPEC) == "appspec"
