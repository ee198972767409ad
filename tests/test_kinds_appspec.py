"""Which files are application specifications of CodeDeploy, and which only look like them."""

import pytest

from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.documents.outline import Outline

SERVER = "version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/kiosk\n"
ECS = """\
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo: {ContainerName: kiosk, ContainerPort: 80}
"""
LAMBDA = """\
version: 0.0
resources:
  - kiosk:
      type: AWS::Lambda::Function
      properties: {name: kiosk, alias: live, currentversion: "1", targetversion: "2"}
"""
LAMBDA_JSON = """\
{
  "version": 0.0,
  "Resources": [{"kiosk": {"Type": "AWS::Lambda::Function", "Properties": {"Name": "kiosk"}}}]
}
"""


def kind(text: str, path: str) -> str:
    found = kind_of(text, path)
    return found.name if found is not None else ""


def platform(text: str, path: str = "appspec.yml") -> str:
    view = Document(path, text, KINDS["appspec"]).view
    return str(view.platform)


@pytest.mark.parametrize(
    "path", ["appspec.yml", "deploy/appspec.yaml", "appspec-staging.yml", "AppSpec.yml", "web.yml"]
)
@pytest.mark.parametrize("text", [SERVER, ECS, LAMBDA], ids=["server", "ecs", "lambda"])
def test_all_platforms_are_told_by_content_under_any_name(text, path):
    assert kind(text, path) == "appspec"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (LAMBDA_JSON, "appspec.json"),
        (LAMBDA_JSON, "revision.json"),
        ('{"version": 0.0, "os": "linux", "hooks": {}}', "appspec.yml"),
        ("\ufeff" + SERVER, "appspec.yml"),
        (SERVER.replace("\n", "\r\n"), "release.yml"),
        ("# Kiosk\n---\n" + SERVER, "release.yml"),
        ("'version': 0.0\n\"os\": windows\nhooks:\n", "release.yml"),
    ],
    ids=[
        "json",
        "json by content",
        "json inside yml",
        "byte order mark",
        "line ends",
        "document mark",
        "quoted keys",
    ],
)
def test_other_ways_to_write_one(text, path):
    assert kind(text, path) == "appspec"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "version:0.0 os:linux\n",
        "- version: 0.0\n",
        "version: 0.0\nos linux\n",
        "os: linux\n",
        "version: 1.1\nos: linux\nfiles:\n\t- source: /\n",
        "Version: 0.0\nOs: linux\n",
        "hooks:\n  AfterInstall:\n",
    ],
    ids=["empty", "comment", "scalar", "list", "broken", "no version", "tab", "capitals", "only hooks"],
)
def test_the_usual_name_is_enough_for_a_file_that_is_wrong(text):
    assert kind(text, "appspec.yml") == "appspec"


LOOK_ALIKES = {
    "template.yml": """\
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Service:
    Type: AWS::ECS::Service
    Properties: {TaskDefinition: !Ref Task}
""",
    "sam.yaml": """\
Transform: AWS::Serverless-2016-10-31
Resources:
  Kiosk:
    Type: AWS::Serverless::Function
    Properties:
      DeploymentPreference: {Type: Canary10Percent5Minutes, Hooks: {PreTraffic: !Ref Check}}
""",
    "resources.yml": "Resources:\n  Kiosk:\n    Type: AWS::Lambda::Function\n    Properties: {Handler: index.handler}\n",
    "fragment.yml": """\
Resources:
  Kiosk:
    Type: AWS::ECS::Service
    Properties: {TaskDefinition: !Ref Task}
  Rights:
    Type: AWS::CloudFormation::CustomResource
    Properties:
      resources:
        - !GetAtt Kiosk.Arn
""",
    "template.json": """\
{"Resources": {"Kiosk": {"Type": "AWS::Lambda::Function", "Properties": {"x": {"resources": ["a"]}}}}}
""",
    "appspec.json": '{"version": "1.2", "settings": [{"id": "kiosk", "type": "STRING"}], "dependencies": {}}\n',
    "package.json": '{"name": "kiosk", "version": "0.1.0", "os": ["linux"], "files": ["dist"], "scripts": {"test": "jest"}}\n',
    ".travis.yml": "os: linux\nlanguage: python\nscript: make\n",
    ".pre-commit-config.yaml": "repos:\n  - repo: local\n    hooks:\n      - id: kiosk\n        files: .*\n",
    ".pre-commit-hooks.yaml": "- id: kiosk\n  name: kiosk\n  entry: kiosk\n  files: .*\n",
    "appspec.yaml": "name: kiosk\nregion: fra\nservices:\n  - name: web\n    github: {repo: kiosk/web, branch: main}\n",
    "docker-compose.yml": "version: '3.8'\nservices:\n  web: {image: kiosk}\n",
    "deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: kiosk}\nspec: {replicas: 2}\n",
    "testspec.yml": "version: 0.1\nandroid_test_host: amazon_linux_2\nphases:\n  test:\n    commands:\n      - make\n",
    "amplify.yml": "version: 1\nfrontend:\n  phases:\n    build:\n      commands:\n        - make\n",
    "azure-pipelines.yml": "resources:\n  - repo: self\npool: {vmImage: ubuntu-latest}\nsteps:\n  - script: make\n",
    "concourse.yml": "resources:\n  - name: kiosk\n    type: git\njobs:\n  - name: test\n",
    "playbook.yml": "- hosts: kiosk\n  tasks:\n    - copy: {src: a, dest: b}\n",
    "manifest.yml": "version: 0.3.1\nos: [linux, windows]\ncommand: kiosk\n",
    "serverless.yml": "service: kiosk\nresources:\n  Resources:\n    Role:\n      Type: AWS::IAM::Role\nhooks: {}\n",
    "ecs-service.json": '{"serviceName": "kiosk", "taskDefinition": "kiosk:7", "loadBalancers": [{"containerPort": 80}]}\n',
    "appspec.schema.json": '{"$schema": "http://json-schema.org/draft-07/schema#", "properties": {"os": {"enum": ["linux"]}}}\n',
}


@pytest.mark.parametrize("path", LOOK_ALIKES)
def test_look_alikes_are_left_alone(path):
    assert kind(LOOK_ALIKES[path], path) != "appspec"


def test_a_buildspec_stays_a_buildspec():
    text = (
        "version: 0.2\nphases:\n  build:\n    commands:\n      - make\nartifacts:\n  files: [appspec.yml]\n"
    )
    assert kind(text, "buildspec.yml") == "buildspec"
    assert kind(text, "build.yml") == "buildspec"
    assert kind(SERVER, "buildspec.yml") == "appspec"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SERVER, "server"),
        ("version: 0.0\nos: linux\n", "server"),
        ("version: 0.0\nhooks:\n  AfterInstall:\n    - location: a.sh\n", "server"),
        (ECS, "ecs"),
        (LAMBDA, "lambda"),
        (LAMBDA_JSON, "lambda"),
        (ECS + "os: linux\n", "ecs"),
        ("version: 0.0\nResources:\n  - kiosk:\n      Properties: {Alias: live, TargetVersion: 2}\n", "lambda"),
        ("version: 0.0\nResources:\n  - TargetService:\n      Properties: {TaskDefinition: x}\n", "ecs"),
        ("version: 0.0\nHooks:\n  - BeforeInstall: kiosk-check\n", "ecs"),
        ("version: 0.0\nos: linux\nResources: []\n", "server"),
    ],
    ids=[
        "server", "only os", "hooks as a mapping", "ecs", "lambda", "json", "mixed", "properties of a function",
        "no type", "hooks as a list", "no resource",
    ],
)  # fmt: skip
def test_the_platform_is_told_by_what_only_it_has(text, expected):
    assert platform(text) == expected


def test_the_platform_chooses_the_schema():
    for text, schema in ((SERVER, "appspec-server"), (ECS, "appspec-ecs"), (LAMBDA, "appspec-lambda")):
        assert Document("appspec.yml", text, KINDS["appspec"]).schema == schema


@pytest.mark.parametrize("piece", ["x", '\\"', '"', "'", '"a', "{", '{"a": ', "a: ", "- "])
def test_a_walk_through_flow_style_takes_time_in_step_with_the_text(piece):
    assert_linear(lambda size: "{" + piece * size, lambda text: Outline(text, "buildspec.json").top, 40_000)


def test_the_keys_of_the_root_are_told_from_those_below():
    text = '{"a": {"b": 1, "}": [{"c": "d: {"}]}, "e" : 2}'
    assert Outline(text, "x.json").top == {"a", "e"}
    assert Outline("{a: {b: 1}, 'c': [d]}", "x.yml").top == {"a", "c"}
    assert Outline("a:\n  b: 1\nc: 2\n", "x.yml").top == {"a", "c"}
