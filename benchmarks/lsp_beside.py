"""The same texts in two language servers, typed into in turn: ours, and yaml-language-server with our schemas.

What is compared is what somebody feels who types: from a letter to the findings, each server with the pause that it makes
itself before it looks, and from a request to what can be typed. yaml-language-server is installed with npm below `build`, which
git ignores; without npm, or without a network, it is left out.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from lsp_session import Session

ROOT = Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "schemas"
PEER = ROOT / "build" / "yaml-language-server"
STROKES = 15
TEMPLATE_LINES = 3000
PIPELINE_STAGES = 12
_TAGS = ["!Ref", "!Sub", "!GetAtt", "!If sequence", "!Join sequence"]
_RESOURCES = {
    "AWS::CodePipeline::Pipeline": "template-pipeline",
    "AWS::CodeBuild::Project": "template-build-project",
}
_PIPELINE = """\
  Pipeline{0}:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Name: shop-{0}
      RoleArn: !Sub arn:aws:iam::${{AWS::AccountId}}:role/shop-pipeline
      ArtifactStore: {{Type: S3, Location: shop-artifacts}}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              Namespace: Git
              ActionTypeId: {{Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}}
              Configuration: {{RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}}
              OutputArtifacts: [{{Name: Source}}]
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: {{Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}}
              InputArtifacts: [{{Name: Source}}]
              Configuration: {{ProjectName: !Ref Project{0}}}
              OutputArtifacts: [{{Name: Built}}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {{Category: Deploy, Owner: AWS, Provider: S3, Version: "1"}}
              InputArtifacts: [{{Name: Built}}]
              Configuration: {{BucketName: "shop-#{{Git.BranchName}}", Extract: "true"}}
"""
_PROJECT = """\
  Project{0}:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !Sub arn:aws:iam::${{AWS::AccountId}}:role/shop-build
      Artifacts: {{Type: CODEPIPELINE}}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
          version: 0.2
          phases:
            build:
              commands:
                - make STAGE={0}
                - if [ -f out ]; then ./publish.sh; fi
          artifacts:
            files: ['**/*']
"""


class Case(NamedTuple):
    """A text with the places where something is typed and asked.

    Attributes:
        name: as the result is called.
        file: what the text is called.
        text: the text.
        schema: for the peer: an address.
        stroke: line and character where letters are typed.
        asked: line and character where a completion is asked for.
    """

    name: str
    file: str
    text: str
    schema: str
    stroke: tuple[int, int]
    asked: tuple[int, int]


class Felt(NamedTuple):
    """The median seconds of a keystroke and of a completion, and how much was offered."""

    keystroke: float
    completion: float
    offered: int


def template() -> str:
    """A template of about `TEMPLATE_LINES` lines, with pipelines and projects with buildspecs in them."""
    parts = ["AWSTemplateFormatVersion: '2010-09-09'\nResources:\n"]
    lines = 2
    while lines < TEMPLATE_LINES:
        parts.append((_PIPELINE + _PROJECT).format(len(parts)))
        lines += parts[-1].count("\n")
    return "".join(parts)


def pipeline() -> str:
    """A pipeline as the AWS CLI prints it, with `PIPELINE_STAGES` stages of builds; a blank line in the last action."""
    source = {
        "name": "Get", "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "shop", "BranchName": "main"}, "outputArtifacts": [{"name": "Code"}],
    }  # fmt: skip
    stages: list[dict[str, Any]] = [{"name": "Source", "actions": [source]}]
    for number in range(PIPELINE_STAGES):
        action = {
            "name": f"Build{number}", "configuration": {"ProjectName": "shop"}, "inputArtifacts": [{"name": "Code"}],
            "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
        }  # fmt: skip
        stages.append({"name": f"Stage{number}", "actions": [action]})
    whole = {
        "pipeline": {
            "name": "shop", "roleArn": "arn:aws:iam::111122223333:role/shop",
            "artifactStore": {"type": "S3", "location": "shop-artifacts"}, "stages": stages,
        }
    }  # fmt: skip
    head, last, tail = json.dumps(whole, indent=2).rpartition(f'"name": "Build{PIPELINE_STAGES - 1}",\n')
    return f"{head}{last}            \n{tail}"


def cases(buildspec: str, folder: Path) -> tuple[Case, ...]:
    """What is typed into.

    Args:
        buildspec: a long one.
        folder: where the schema of templates is written to, which is made of those of the resources.
    """
    resource = [
        {
            "if": {"properties": {"Type": {"const": type_}}},
            "then": {"properties": {"Properties": {"$ref": (SCHEMAS / f"{name}.schema.json").as_uri()}}},
        }
        for type_, name in _RESOURCES.items()
    ]
    whole = {"type": "object", "properties": {"Resources": {"additionalProperties": {"allOf": resource}}}}
    (folder / "template.schema.json").write_text(json.dumps(whole), encoding="utf-8")
    text = template()
    middle = text.count("\n") // 2
    lines = text.split("\n")
    named = next(nth for nth in range(middle, len(lines)) if lines[nth].startswith("      Name: "))
    json_text = pipeline()
    blank = next(nth for nth, line in enumerate(json_text.split("\n")) if not line.strip())
    return (
        Case("buildspec", "buildspec.yml", buildspec, (SCHEMAS / "buildspec.schema.json").as_uri(), (7, 14), (buildspec.count("\n"), 4)),
        Case("template", "template.yml", text, (folder / "template.schema.json").as_uri(), (named, 12), (named, 6)),
        Case("pipeline", "pipeline.json", json_text, (SCHEMAS / "pipeline.schema.json").as_uri(), (blank - 1, 21), (blank, 12)),
    )  # fmt: skip


def installed() -> list[str]:
    """The command that starts the peer; empty where it is neither there nor can be fetched."""
    program = PEER / "node_modules" / ".bin" / "yaml-language-server"
    npm = shutil.which("npm")
    if not program.exists() and npm is not None:
        PEER.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--prefix", str(PEER), "yaml-language-server"]
        subprocess.run(command, check=False, capture_output=True)
    return [str(program), "--stdio"] if program.exists() else []


def felt(command: list[str], case: Case, folder: Path) -> Felt:
    """What is felt in one server."""
    settings: dict[str, Any] = {
        "yaml": {
            "validate": True, "completion": True, "hover": True, "customTags": _TAGS,
            "schemas": {case.schema: [f"/{case.file}", case.file]}, "schemaStore": {"enable": False},
        }
    }  # fmt: skip
    session = Session(command, folder, settings)
    path = folder / case.file
    path.write_text(case.text, encoding="utf-8")
    session.open(path.as_uri(), case.text)
    session.keystroke(*case.stroke, "x")  # the first one imports and compiles
    session.completion(*case.asked)
    strokes = [session.keystroke(*case.stroke, "x") for _ in range(STROKES)]
    asked = [session.completion(*case.asked) for _ in range(STROKES)]
    session.close()
    return Felt(median(strokes), median(each[0] for each in asked), asked[-1][1])


def compare(buildspec: str, folder: Path) -> None:
    """Print ours as shares of theirs."""
    peer = installed()
    if not peer:
        print("yaml-language-server is left out: it is not installed, and npm cannot fetch it")
        return
    for case in cases(buildspec, folder):
        ours = felt([sys.executable, "-m", "specfmt", "lsp"], case, folder)
        theirs = felt(peer, case, folder)
        print(f"keystroke   {ours.keystroke / theirs.keystroke:.2f} of yaml-language-server, {case.name}"
              f" ({ours.keystroke * 1000:.0f} ms, {theirs.keystroke * 1000:.0f} ms)")  # fmt: skip
        print(f"completion  {ours.completion / theirs.completion:.2f} of yaml-language-server, {case.name}"
              f" ({ours.completion * 1000:.1f} ms, {theirs.completion * 1000:.1f} ms;"
              f" {ours.offered} and {theirs.offered} offered)")  # fmt: skip
