"""A template and a build project with specs inside, and cursors in them, for tests of what an editor shows there."""

from __future__ import annotations

from cursor import CURSOR

TEMPLATE = """\
Parameters:
  Branch:
    Type: String
    Default: main
    Description: What is built.
  Extra: {Type: String, AllowedValues: ["yes", "no"]}
Conditions:
  HasExtra: !Equals [!Ref Extra, "yes"]
Resources:
  Role:
    Type: AWS::IAM::Role
  Build:
    Type: AWS::CodeBuild::Project
    DependsOn: Role
    Properties:
      ServiceRole: !GetAtt Role.Arn
      Artifacts: {Type: CODEPIPELINE}
      Environment: {ComputeType: BUILD_GENERAL1_SMALL, Type: LINUX_CONTAINER, Image: aws/codebuild/standard:7.0}
      Source:
        Type: CODEPIPELINE
        BuildSpec: !Sub |
          version: 0.2
          env:
            variables:
              STAGE: ${Branch}
          phases:
            build:
              commands:
                - echo $STAGE ${!STAGE} ${Branch} ${AWS::Region}
  Pipe:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: !GetAtt Role.Arn
      ArtifactStore: {Type: S3, Location: bucket}
      Stages:
        - Name: Source
          Actions:
            - Name: Get
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: r, BranchName: !Ref Branch}
              OutputArtifacts: [{Name: Code}]
        - Name: Build
          Actions:
            - Name: Make
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: !Ref Build}
              InputArtifacts: [{Name: Code}]
            - !If
              - HasExtra
              - Name: More
                ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
                Configuration: {ProjectName: !Ref Build}
                InputArtifacts: [{Name: Code}]
              - !Ref AWS::NoValue
"""
PROJECT = """\
{
  "name": "web",
  "serviceRole": "arn:aws:iam::111122223333:role/build",
  "artifacts": {"type": "NO_ARTIFACTS"},
  "environment": {"type": "LINUX_CONTAINER", "computeType": "BUILD_GENERAL1_SMALL", "image": "aws/codebuild/standard:7.0"},
  "source": {"type": "NO_SOURCE", "buildspec": %s}
}
"""


def at(before: str, behind: str, text: str = TEMPLATE) -> str:
    """The text with a cursor between two pieces that stand together in it just once."""
    assert text.count(before + behind) == 1, before + behind
    return text.replace(before + behind, before + CURSOR + behind)


def instead(old: str, new: str, text: str = TEMPLATE) -> str:
    """The text with another piece, in which there is a cursor."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def line_of(text: str, piece: str) -> str:
    """The only line that holds a piece."""
    (line,) = [line for line in text.split("\n") if piece in line]
    return line
