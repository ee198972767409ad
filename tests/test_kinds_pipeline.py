"""Which files are pipelines of CodePipeline, and which only look like them."""

import json

import pytest

from growth import assert_linear
from specfmt.documents.kinds import kind_of

BARE = {
    "name": "kiosk",
    "roleArn": "arn:aws:iam::111122223333:role/kiosk",
    "artifactStore": {"type": "S3", "location": "kiosk-artifacts"},
    "stages": [
        {
            "name": "Source",
            "actions": [
                {
                    "name": "Source",
                    "actionTypeId": {
                        "category": "Source",
                        "owner": "AWS",
                        "provider": "CodeCommit",
                        "version": "1",
                    },
                    "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
                    "outputArtifacts": [{"name": "Source"}],
                }
            ],
        }
    ],
    "version": 1,
}
WRAPPED = {"pipeline": BARE}
DUMPED = {"pipeline": BARE, "metadata": {"created": 1700000000.1}}
TAGGED = {"pipeline": BARE, "tags": [{"key": "team", "value": "kiosk"}]}
YAML = """\
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
"""
YAML_BARE = """\
# Kiosk
name: kiosk
roleArn: arn:aws:iam::111122223333:role/kiosk
stages:
- name: Source
  actions:
  - name: Source
    actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
"""


def kind(text: str, path: str) -> str:
    found = kind_of(text, path)
    return found.name if found is not None else ""


@pytest.mark.parametrize(
    "path", ["pipeline.json", "codepipeline.json", "ci/kiosk.json", "cd.yml", "buildspec.json"]
)
@pytest.mark.parametrize("data", [BARE, WRAPPED, DUMPED, TAGGED], ids=["bare", "wrapped", "dumped", "tagged"])
def test_json_is_told_by_its_content_under_any_name(data, path):
    assert kind(json.dumps(data), path) == "pipeline"
    assert kind(json.dumps(data, indent=4), path) == "pipeline"


@pytest.mark.parametrize("path", ["pipeline.yml", "codepipeline/kiosk.yaml", "kiosk.yml"])
@pytest.mark.parametrize("text", [YAML, YAML_BARE], ids=["wrapped", "bare"])
def test_yaml_is_told_by_its_content_under_any_name(text, path):
    assert kind(text, path) == "pipeline"
    assert kind(text.replace("\n", "\r\n"), path) == "pipeline"
    assert kind("\ufeff" + text, path) == "pipeline"


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(WRAPPED, indent=2).replace('"main"', '"main",'),
        json.dumps(WRAPPED, indent=2).replace('"version": 1', '"version" 1'),
        json.dumps(WRAPPED, indent=2)[:-1],
        json.dumps(WRAPPED, indent=2).replace('"kiosk",', '"kiosk,'),
        json.dumps(BARE, indent=2).replace("[", "[[", 1),
        json.dumps({key: value for key, value in BARE.items() if key != "stages"}),
        json.dumps(WRAPPED).replace('"stages"', '"stage"'),
        json.dumps(WRAPPED).replace("kiosk-artifacts", "{{ bucket }}"),
        json.dumps(WRAPPED).replace("kiosk-artifacts", "{{resolve:ssm:bucket}}"),
        YAML + "\t- broken\n",
        YAML.replace("kiosk\n", "{{resolve:ssm:name}}\n"),
    ],
    ids=[
        "trailing comma", "no colon", "no end", "no quote", "one bracket more", "no stages", "misspelt stages",
        "placeholder in quotes", "reference", "tab", "reference without quotes",
    ],
)  # fmt: skip
def test_a_pipeline_with_a_mistake_is_still_one(text):
    assert kind(text, "pipeline.yml" if text.startswith("pipeline:") else "pipeline.json") == "pipeline"


LOOK_ALIKES = {
    "gitlab/pipeline.yml": "stages:\n  - build\n  - test\nbuild:\n  stage: build\n  script: make\n",
    "azure-pipelines.yml": "stages:\n  - stage: Build\n    jobs:\n      - job: Build\n        steps:\n          - script: make\n",
    "pipeline.yml": "pipeline:\n  name: kiosk\n  stages:\n    - stage:\n        name: Build\n",
    "harness.yaml": "pipeline:\n  identifier: kiosk\n  stages:\n    - stage: {type: CI, spec: {}}\n",
    "bitbucket-pipelines.yml": "pipelines:\n  default:\n    - step:\n        script: [make]\n",
    "data-pipeline.json": '{"objects": [{"id": "Default", "role": "DataPipelineDefaultRole"}], "parameters": []}\n',
    "sagemaker-pipeline.json": '{"Version": "2020-12-01", "Metadata": {}, "Parameters": [], "Steps": [{"Name": "Train"}]}\n',
    "ingest-pipeline.json": '{"description": "kiosk", "processors": [{"set": {"field": "a", "value": "b"}}]}\n',
    "codepipeline-policy.json": '{"Version": "2012-10-17", "Statement": [{"Action": "codepipeline:*", "Resource": "*"}]}\n',
    "codepipeline.tf.json": json.dumps(
        {"resource": {"aws_codepipeline": {"kiosk": {"role_arn": "x", "stage": [{"action": []}]}}}}
    ),
    "custom-resource.json": json.dumps({"Resources": {"P": {"Properties": {"pipeline": BARE}}}}),
    "service-2.json": json.dumps({"version": "2.0", "metadata": {}, "shapes": BARE, "pipeline": {}}),
    "pipeline.schema.json": json.dumps(
        {"$schema": "x", "properties": {"pipeline": {"properties": {"roleArn": {}, "actionTypeId": {}}}}}
    ),
    "pipelines.json": json.dumps([WRAPPED, WRAPPED]),
    "all.json": json.dumps({"kiosk": BARE, "shop": BARE}),
    "event.json": json.dumps({"detail": {"requestParameters": WRAPPED}}),
    "pipeline.json.j2": json.dumps(WRAPPED).replace('"version": 1', "{% if version %}1{% endif %}"),
    "jinja/pipeline.json": json.dumps(WRAPPED, indent=2).replace('"kiosk-artifacts"', "{{ bucket }}"),
    "jinja/pipeline.yml": YAML.replace("kiosk\n", "{{ name }}\n", 1),
    "handlebars/pipeline.json": json.dumps(WRAPPED, indent=2).replace('"version"', '{{#if x}}"version"'),
    "codepipeline-role.yml": "roleArn: arn:aws:iam::111122223333:role/kiosk\nregion: eu-west-1\n",
    "empty/pipeline.json": "",
    "null/pipeline.json": "{}",
}


def test_a_template_is_a_template_and_no_pipeline():
    text = (
        "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  P:\n    Type: AWS::CodePipeline::Pipeline\n"
        "    Properties:\n      RoleArn: x\n      Stages: []\n"
    )
    assert kind(text, "pipeline.yml") == "template"


@pytest.mark.parametrize("path", LOOK_ALIKES)
def test_look_alikes_are_left_alone(path):
    assert kind(LOOK_ALIKES[path], path) == ""


@pytest.mark.parametrize(
    "make",
    [
        lambda size: '{"pipeline": {"roleArn": "actionTypeId", ' + '"a": [{}], ' * size + "}",
        lambda size: "pipeline: actionTypeId\n" + "{{" * size,
        lambda size: "pipeline: actionTypeId\n" + " " * size + "-" + " " * size,
        lambda size: "pipeline: actionTypeId\n" + "a" * size + "{{",
    ],
    ids=["keys", "braces", "blanks", "one word"],
)
def test_telling_takes_time_in_step_with_the_size(make):
    assert_linear(make, lambda text: kind_of(text, "pipeline.json"), 40_000)
