"""While a template is being typed, only what a change may concern is judged anew, and nobody can tell."""

import random
from pathlib import Path

import pytest

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine import check as engine
from specfmt.engine.again import still_holding
from specfmt.engine.check import check
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings

FIXTURES = Path(__file__).parent.parent / "fixtures"
PROJECT = Project(None, Settings(), MemoryFiles({}))
HANGING = """\
Parameters:
  Branch: {Type: String, Default: main}
Resources:
  Delivery:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/delivery
      ArtifactStore: {Type: S3, Location: artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Get
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: !Ref Branch}
              OutputArtifacts: [{Name: Code}]
        - Name: Build
          Actions:
            - Name: Make
              Namespace: Made
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: !Ref Maker}
              InputArtifacts: [{Name: Code}]
            - Name: Tell
              RunOrder: 2
              ActionTypeId: {Category: Approval, Owner: AWS, Provider: Manual, Version: "1"}
              Configuration: {CustomData: "#{Made.TAG}"}
  Queue:
    Type: AWS::SQS::Queue
  Maker:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/delivery
      Artifacts: {Type: CODEPIPELINE}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
          version: 0.2
          env:
            exported-variables: [TAG]
          phases:
            build:
              commands:
                - TAG=1
              # specfmt: ignore[unknown-key]
              comands: []
  Other:
    Type: AWS::CodeBuild::Project
    Properties:
      Artifacts: {Type: CODEPIPELIN}
      Source: {Type: CODEPIPELINE, BuildSpec: "version: 0.2\\nphase: {}\\n"}
Outputs:
  Name: {Value: !Ref Delivery}
"""


def document(text):
    return Document("template.yml", text, KINDS["template"])


def judged(before, after):
    """The outcome of a text that was another before, and the names of the resources that were not judged anew."""
    old, new = document(before), document(after)
    known = still_holding(old, check(old, PROJECT).parts, new)
    outcome = check(new, PROJECT, known=known)
    assert outcome == check(document(after), PROJECT)
    return outcome, set(known)


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        # The buildspec of a project: its pipeline looks for what it exports, the other project does not.
        ("exported-variables: [TAG]", "exported-variables: []", {"Other"}),
        ("Name: Tell", "Name: Tell it", {"Maker", "Other"}),
        ("AWS::SQS::Queue", "AWS::SNS::Topic", {"Delivery", "Maker", "Other"}),
        ("CODEPIPELIN}", "CODEPIPELIN, Name: made}", {"Maker"}),
        ("AWS::SQS::Queue", "AWS::CodeBuild::Project", {"Maker", "Other"}),
        # What stands around resources may be anything to them.
        ("Default: main", "Default: trunk", set()),
        ("Value: !Ref Delivery", "Value: x", set()),
        ("  Queue:", "  Queues:", set()),
        ("  Other:", "  Queue:", set()),
        ("BranchName: !Ref Branch}", "BranchName: [}", set()),
        ("RepositoryName: shop", "RepositoryName: &shop shop", set()),
    ],
)
def test_what_a_change_does_not_concern_is_kept(old, new, kept):
    assert HANGING.count(old) == 1
    assert judged(HANGING, HANGING.replace(old, new))[1] == kept


def test_what_is_kept_is_not_judged_and_stands_where_it_stands_now(monkeypatch):
    outcome, _ = judged(HANGING, HANGING.replace("Name: Tell", "Name: Tell everybody about it"))
    assert {each.rule for each in outcome.diagnostics} >= {"unknown-key"}
    assert [each.diagnostic.rule for each in outcome.suppressed] == ["unknown-key"]

    asked = []
    judge = engine._Run._embedded
    monkeypatch.setattr(engine._Run, "_embedded", lambda run, inner: asked.append(inner) or judge(run, inner))
    new = document(HANGING.replace("Name: Tell", "Name: Ask"))
    old = document(HANGING)
    known = still_holding(old, check(old, PROJECT).parts, new)
    asked.clear()
    check(new, PROJECT, known=known)
    assert [each.kind.name for each in asked] == ["pipeline"]


TEMPLATES = {"hanging": HANGING} | {
    path.relative_to(FIXTURES).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(FIXTURES.rglob("*.y*ml"))
    if b"AWS::Code" in path.read_bytes()
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_typing_finds_what_a_fresh_look_finds(name):
    chance = random.Random(name)  # noqa: S311  it only has to be the same each time
    text = TEMPLATES[name]
    now = document(text)
    outcome = check(now, PROJECT)
    for _ in range(25):
        at = chance.randrange(len(text))
        piece = chance.choice(["x", "x", "\n", " ", '"', "1", "# c\n", ""])
        after = f"{text[:at]}{piece}{text[at + (not piece) * chance.randrange(1, 8) :]}"
        if chance.random() < 0.7 and document(after).tree.errors:
            continue
        text = after
        before, now = now, document(text)
        outcome = check(now, PROJECT, known=still_holding(before, outcome.parts, now))
        assert outcome == check(document(text), PROJECT)
