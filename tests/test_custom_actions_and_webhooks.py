"""Custom action types and webhooks: which files they are, and that AWS's own limits are enforced in both forms."""

import copy
import importlib.util
import json
from pathlib import Path

import pytest

from specfmt.diagnostics import Severity
from specfmt.documents.kinds import kind_of
from support import check, shown

ROOT = Path(__file__).resolve().parent.parent

ACTION = {
    "category": "Build",
    "provider": "Our-Jenkins",
    "version": "1",
    "settings": {
        "thirdPartyConfigurationUrl": "https://ci.example.com/",
        "entityUrlTemplate": "https://ci.example.com/job/{Config:ProjectName}/",
        "executionUrlTemplate": "https://ci.example.com/job/{Config:ProjectName}/{ExternalExecutionId}/",
        "revisionUrlTemplate": "https://ci.example.com/job/{Config:ProjectName}/configure",
    },
    "configurationProperties": [
        {
            "name": "ProjectName",
            "required": True,
            "key": True,
            "secret": False,
            "queryable": True,
            "description": "The job",
            "type": "String",
        }
    ],
    "inputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
    "outputArtifactDetails": {"minimumCount": 0, "maximumCount": 5},
    "tags": [{"key": "team", "value": "shop"}],
}
HOOK = {
    "name": "shop-main",
    "targetPipeline": "shop",
    "targetAction": "Source",
    "filters": [{"jsonPath": "$.ref", "matchEquals": "refs/heads/{Branch}"}],
    "authentication": "GITHUB_HMAC",
    "authenticationConfiguration": {"SecretToken": "not-a-secret-at-all"},
}
WEBHOOK = {"webhook": HOOK, "tags": [{"key": "team", "value": "shop"}]}


def script():
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "scripts" / "refresh_pipeline_model.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kind(data, path="x.json"):
    found = kind_of(data if isinstance(data, str) else json.dumps(data), path)
    return found.name if found is not None else ""


def errors(data, name):
    found = check(json.dumps(data, indent=1), kind=name, path="x.json")
    return [each for each in found if each.severity is Severity.ERROR]


# --- which files they are


def test_they_are_told_by_their_content_under_any_name():
    assert kind(ACTION) == "custom-action-type"
    assert kind({**ACTION, "configurationProperties": []}, "jenkins.json") == "custom-action-type"
    assert kind(WEBHOOK) == "webhook"
    assert kind(HOOK, "hook.json") == "webhook"
    assert kind("webhook:\n  targetPipeline: shop\n  targetAction: Source\n", "a.yml") == "webhook"


@pytest.mark.parametrize(
    "data",
    [
        {
            "actionTypes": [
                {"id": {"category": "Build"}, "inputArtifactDetails": ACTION["inputArtifactDetails"]}
            ]
        },
        {"webhooks": [{"definition": HOOK, "url": "https://example.com"}]},
        {"webhook": {"url": "https://example.com", "events": ["push"]}},
        {"$schema": "x", "properties": {"targetPipeline": {}, "targetAction": {}}, "definitions": {}},
        {"Resources": {"A": {"Type": "Custom::X", "Properties": {"targetPipeline": 1, "targetAction": 2}}}},
        "apiVersion: v1\nkind: Hook\nspec:\n  targetPipeline: x\n  targetAction: y\n",
    ],
)
def test_look_alikes_are_left_alone(data):
    assert kind(data) not in ("webhook", "custom-action-type")


# --- AWS's own limits


def test_the_schemas_agree_with_the_model_member_by_member():
    pytest.importorskip("botocore")
    refresh = script()
    shapes = refresh.read_shapes()
    for name in ("custom-action-type", "webhook"):
        schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
        assert [str(each) for each in refresh.differences(schema, shapes, refresh.ROOTS_OF[name])] == []
        assert refresh.differences(
            {**schema, "definitions": {**schema["definitions"], "tag": {"properties": {}}}},
            shapes,
            refresh.ROOTS_OF[name],
        )


def test_complete_ones_are_silent():
    assert check(json.dumps(ACTION), kind="custom-action-type", path="x.json") == ()
    assert check(json.dumps(WEBHOOK), kind="webhook", path="x.json") == ()
    assert check(json.dumps(HOOK), kind="webhook", path="x.json") == ()


BROKEN = [
    (("category",), "Bild", "unknown-value"),
    (("provider",), "Our Jenkins", "malformed-name"),
    (("provider",), "p" * 36, "malformed-name"),
    (("version",), "1.0", "malformed-name"),
    (("version",), 1, "wrong-type"),
    (("settings", "entityUrlTemplate"), "https://ci.example.com/" + "y" * 2030, "text-too-long"),
    (("configurationProperties", 0, "name"), "", "empty-value"),
    (("configurationProperties", 0, "required"), "true", "wrong-type"),
    (("configurationProperties", 0, "description"), "d" * 161, "text-too-long"),
    (("configurationProperties", 0, "type"), "Text", "unknown-value"),
    (("inputArtifactDetails", "maximumCount"), 6, "number-out-of-range"),
    (("outputArtifactDetails", "minimumCount"), -1, "number-out-of-range"),
    (("color",), "red", "unknown-key"),
]


@pytest.mark.parametrize(
    ("path", "value", "rule"), BROKEN, ids=[f"{each[0][-1]}-{each[2]}" for each in BROKEN]
)
def test_one_violation_of_a_custom_action_type_is_one_error(path, value, rule):
    data = copy.deepcopy(ACTION)
    around = data
    for step in path[:-1]:
        around = around[step]
    around[path[-1]] = value
    assert [each.rule for each in errors(data, "custom-action-type")] == [rule]


@pytest.mark.parametrize(
    "key", ["category", "provider", "version", "inputArtifactDetails", "outputArtifactDetails"]
)
def test_a_custom_action_type_needs_its_keys(key):
    assert [
        each.rule for each in errors({k: v for k, v in ACTION.items() if k != key}, "custom-action-type")
    ] == ["missing-key"]


def test_eleven_properties_are_too_many():
    plain = {"required": True, "key": False, "secret": False}
    data = {
        **ACTION,
        "settings": {},
        "configurationProperties": [{"name": f"P{n}", **plain} for n in range(11)],
    }
    assert [each.rule for each in errors(data, "custom-action-type")] == ["too-many-items"]


@pytest.mark.parametrize("key", list(HOOK))
def test_a_webhook_needs_its_keys(key):
    data = {"webhook": {name: value for name, value in HOOK.items() if name != key}}
    assert [each.rule for each in errors(data, "webhook")] == ["missing-key"]


def test_six_filters_are_too_many():
    assert [each.rule for each in errors({**HOOK, "filters": HOOK["filters"] * 6}, "webhook")] == [
        "too-many-items"
    ]


# --- in templates

TEMPLATE = """\
Resources:
  Jenkins:
    Type: AWS::CodePipeline::CustomActionType
    Properties:
      Category: Build
      Provider: Our-Jenkins
      Version: {version}
      InputArtifactDetails: {{MinimumCount: 1, MaximumCount: 1}}
      OutputArtifactDetails: {{MinimumCount: 0, MaximumCount: 1}}
      ConfigurationProperties:
        - {{Name: ProjectName, Required: true, Key: true, Secret: false, Queryable: true}}
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {{Type: S3, Location: shop-artifacts}}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {{Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}}
              Configuration: {{RepositoryName: shop, BranchName: main, PollForSourceChanges: false}}
              OutputArtifacts: [{{Name: Source}}]
        - Name: Build
          Actions:
            - Name: Jenkins
              ActionTypeId: {{Category: Build, Owner: Custom, Provider: Our-Jenkins, Version: "1"}}
              Configuration: {configuration}
              InputArtifacts: {inputs}
"""


def judged(version="1", configuration="{ProjectName: shop}", inputs="[{Name: Source}]"):
    text = TEMPLATE.format(version=version, configuration=configuration, inputs=inputs)
    return shown(text, kind="template", path="template.yml")


def test_an_action_is_held_against_the_type_in_the_same_template():
    assert judged() == []
    assert judged(configuration="{}") == ["28:15 missing-configuration-key"]
    assert judged(configuration="{ProjectName: shop, Folder: x}") == ["28:50 unknown-configuration-key"]
    assert judged(configuration="{ProjectName: the shop of all shops}") == [
        "28:44 malformed-configuration-value"
    ]
    assert judged(inputs="[]") == ["26:15 artifact-count"]


def test_a_type_of_another_version_says_nothing_about_the_action():
    assert judged(version="2", configuration="{}", inputs="[]") == []
    assert judged(version="!Ref Version", configuration="{}", inputs="[]") == []
