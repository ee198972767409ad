"""What fixes make of whole files: their order, their end, and those that move more than a word."""

from __future__ import annotations

import json
import textwrap

import pytest

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.check import check
from specfmt.engine.fix import fix
from support import project

PROJECT = project()
PHASES = "phases:\n  build:\n    commands: [make]\n"


def fixed(text: str, kind: str = "buildspec", name: str = "file.yml", *, unsafe: bool = False) -> str:
    """The text after its fixes, with nothing left to say about it."""
    done = fix(Document(name, text, KINDS[kind]), PROJECT, unsafe=unsafe)
    assert done.outcome.diagnostics == (), done.document.text
    return done.document.text


def test_what_hangs_on_a_misspelt_key_is_judged_after_it_is_right():
    good = """\
version: 0.2
env:
  shell: bash
batch:
  build-list:
    - identifier: one
      env: {image: "aws/codebuild/standard:7.0"}
phases:
  build:
    commands:
      - source ./functions.sh
"""
    assert check(Document("file.yml", good, KINDS["buildspec"]), PROJECT).diagnostics == ()
    for planted in (good.replace("shell:", "shll:"), good.replace("shell:", "Shell:")):
        assert fixed(planted) == good, "the command is right, and stays"


@pytest.mark.parametrize(
    "line", ["\t\t\t- make", '      -"make"', "      - [ -f a ] && make", "      - `make`"]
)
def test_a_mistake_on_every_other_line_is_mended_on_all(line):
    text = f"version: 0.2\nphases:\n  build:\n    commands:\n{f'      - make{chr(10)}{line}{chr(10)}' * 40}"
    after = fixed(text)
    assert after.count("\n") == text.count("\n")
    assert "\t" not in after


GOOD = """\
version: 0.2
env:
  variables:
    STAGE: test
phases:
  pre_build:
    commands:
      - make a
      # then the rest
      - make b
  build:
    on-failure: ABORT
    commands:
      - |
        make c
        make d
artifacts:
  files:
    - a
"""


@pytest.mark.parametrize("number", [at for at, line in enumerate(GOOD.split("\n")) if line[:1] == " "])
@pytest.mark.parametrize("lead", ["depth", "half", "rest", "one"])
def test_a_tab_in_the_indentation_of_a_line_is_replaced_by_what_stood_there_or_left_to_the_author(
    number, lead
):
    lines = GOOD.split("\n")
    words = lines[number].lstrip(" ")
    width = len(lines[number]) - len(words)
    lines[number] = {
        "depth": "\t" * (width // 2),
        "half": " " * (width // 2) + "\t",
        "rest": "\t" + " " * (width - 2),
        "one": " \t",
    }[lead] + words
    planted = "\n".join(lines)
    before = check(Document("file.yml", planted, KINDS["buildspec"]), PROJECT).diagnostics
    after = fix(Document("file.yml", planted, KINDS["buildspec"]), PROJECT).document.text
    assert before
    assert after in (GOOD, planted)
    if lead == "depth" and words not in ("make c", "make d"):
        assert after == GOOD


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"version: 0.2\nenv:\n  STAGE: test\n  # which one\n  REGION: |\n    eu\n  shell: bash\n{PHASES}",
            f"version: 0.2\nenv:\n  variables:\n    STAGE: test\n    # which one\n    REGION: |\n      eu\n  shell: bash\n{PHASES}",
        ),
        (
            f"version: 0.2\nenv:\n  STAGE: test\n  variables:\n    A: b\n  REGION: eu\n{PHASES}",
            f"version: 0.2\nenv:\n  variables:\n    A: b\n    STAGE: test\n    REGION: eu\n{PHASES}",
        ),
        (
            f"version: 0.2\n{PHASES}files:\n  - a\nbase-directory: out\n",
            f"version: 0.2\n{PHASES}artifacts:\n  files:\n    - a\n  base-directory: out\n",
        ),
        (
            f"version: 0.2\ndiscard-paths: yes\n{PHASES}artifacts:\n  files: [a]\n",
            f"version: 0.2\n{PHASES}artifacts:\n  files: [a]\n  discard-paths: yes\n",
        ),
        (
            "version: 0.2\nphases:\n  runtime-versions:\n    nodejs: 22\n  build:\n    commands: [make]\n",
            "version: 0.2\nphases:\n  install:\n    runtime-versions:\n      nodejs: 22\n  build:\n    commands: [make]\n",
        ),
    ],
)
def test_keys_beside_their_section_are_brought_into_it(before, after):
    assert fixed(before, unsafe=True) == after
    ends = before.replace("\n", "\r\n")
    assert fixed(ends, unsafe=True) == after.replace("\n", "\r\n")


PIPELINE = """\
name: shop
roleArn: arn:aws:iam::111122223333:role/shop
{stores}
stages:
  - name: Source
    actions:
      - name: Source
        actionTypeId: {{category: Source, owner: AWS, provider: CodeCommit, version: "1"}}
        configuration: {{RepositoryName: shop, BranchName: main}}
        outputArtifacts: [{{name: Source}}]
  - name: Deploy
    actions:
      - name: Deploy
        actionTypeId: {{category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}}
        configuration:
          ActionMode: DELETE_ONLY
          RoleArn: arn:aws:iam::111122223333:role/shop
          StackName: shop{more}
"""
STORE = "artifactStore: {type: S3, location: shop-artifacts}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "- region: us-east-1\n  artifactStore:\n    type: S3\n    location: shop-artifacts",
            "us-east-1:\n  type: S3\n  location: shop-artifacts",
        ),
        (
            "- artifactStore: {type: S3, location: shop-artifacts}\n  region: us-east-1",
            "us-east-1: {type: S3, location: shop-artifacts}",
        ),
    ],
)
def test_stores_written_as_a_list_become_a_mapping_for_the_api(before, after):
    for indent in ("  ", ""):
        planted = PIPELINE.format(stores=f"artifactStores:\n{textwrap.indent(before, indent)}", more="")
        good = PIPELINE.format(stores=f"artifactStores:\n{textwrap.indent(after, '  ')}", more="")
        assert fixed(planted, "pipeline") == good


def template(stores: object) -> str:
    """A template with a pipeline, as JSON."""
    action = {"Owner": "AWS", "Version": "1"}
    source = {
        "Name": "Source",
        "ActionTypeId": {"Category": "Source", "Provider": "CodeCommit", **action},
        "Configuration": {"RepositoryName": "shop", "BranchName": "main"},
        "OutputArtifacts": [{"Name": "Source"}],
    }
    build = {
        "Name": "Build",
        "ActionTypeId": {"Category": "Build", "Provider": "CodeBuild", **action},
        "Configuration": {"ProjectName": "shop"},
        "InputArtifacts": [{"Name": "Source"}],
    }
    stages = [{"Name": each["Name"], "Actions": [each]} for each in (source, build)]
    properties = {
        "RoleArn": "arn:aws:iam::111122223333:role/shop", "ArtifactStores": stores, "Stages": stages
    }  # fmt: skip
    pipeline = {"Type": "AWS::CodePipeline::Pipeline", "Properties": properties}
    return json.dumps({"Resources": {"Pipeline": pipeline}}, indent=2)


def test_stores_written_as_a_mapping_become_a_list_for_a_template():
    store = {"Type": "S3", "Location": "shop-artifacts"}
    after = fixed(template({"us-east-1": store}), "template", "template.json")
    assert json.loads(after) == json.loads(template([{"Region": "us-east-1", "ArtifactStore": store}]))
    after = fixed(template({"us-east-1": {"type": "S3", "location": "shop-artifacts"}}), "template", "t.json")
    assert json.loads(after) == json.loads(template([{"Region": "us-east-1", "ArtifactStore": store}]))


def test_stores_written_as_a_block_become_a_list_for_a_template():
    rest = textwrap.indent(PIPELINE.format(stores="{stores}", more=""), "      ")
    capital = rest.replace("roleArn", "RoleArn").replace("stages", "Stages").replace("actions:", "Actions:")
    capital = capital.replace("name:", "Name:").replace("actionTypeId", "ActionTypeId")
    for key in ("category", "owner", "provider", "version", "configuration", "outputArtifacts"):
        capital = capital.replace(f"{key}:", f"{key[0].upper()}{key[1:]}:")
    whole = f"Resources:\n  Pipeline:\n    Type: AWS::CodePipeline::Pipeline\n    Properties:\n{capital}"
    before = (
        "ArtifactStores:\n        us-east-1:\n          Type: S3  # here\n          Location: shop-artifacts"
    )
    after = (
        "ArtifactStores:\n        - Region: us-east-1\n          ArtifactStore:\n            Type: S3  # here\n"
        "            Location: shop-artifacts"
    )
    planted, good = (whole.replace("{stores}", each) for each in (before, after))
    assert fixed(planted, "template") == good


def test_a_mapping_where_the_api_wants_a_text_becomes_json_only_when_asked():
    block = "\n          ParameterOverrides:\n            Size: 2\n            Ports: [80, 0x1F]\n            Name: it's"
    text = PIPELINE.format(stores=STORE, more=block)
    found = check(Document("file.yml", text, KINDS["pipeline"]), PROJECT).diagnostics
    assert [each.fix.safety for each in found if each.fix] == [Safety.UNSAFE]
    line = """\n          ParameterOverrides: '{"Size":2,"Ports":[80,"0x1F"],"Name":"it''s"}'"""
    assert fixed(text, "pipeline", unsafe=True) == PIPELINE.format(stores=STORE, more=line)


def test_what_only_cloudformation_can_fill_in_is_not_made_json():
    block = "\n          ParameterOverrides: {Size: {Ref: Size}}"
    text = PIPELINE.format(stores=STORE, more=block)
    found = check(Document("file.yml", text, KINDS["pipeline"]), PROJECT).diagnostics
    assert not [each for each in found if each.rule == "wrong-type" and each.fix]


def test_a_fix_whose_blanks_a_folded_text_would_lose_is_not_offered():
    spec = "version: 0.2\n\nphases:\n\n  build:\n\n    commands: [make]"
    host = f"""\
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/build
      Artifacts: {{Type: NO_ARTIFACTS}}
      Environment: {{Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: "aws/codebuild/standard:7.0"}}
      Source:
        Type: GITHUB
        Location: https://github.com/example-org/shop.git
        BuildSpec: '{textwrap.indent(spec, " " * 10).lstrip()}'
"""
    document = Document("template.yml", host, KINDS["template"])
    found = check(document, PROJECT).diagnostics
    assert [each.rule for each in found if each.rule == "phases-misindented"]
    assert not [each for each in found if each.rule == "phases-misindented" and each.fix]
    assert fix(document, PROJECT).document.text == host
