"""`BatchEnabled` is true, and the buildspec has no section `batch`.

A batch build reads from `batch` which builds it is made of. CodeBuild cannot start one from a buildspec that has no such
section.

## Bad

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
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
            exported-variables: [IMAGE_TAG]
          phases:
            build:
              commands:
                - IMAGE_TAG="$(git rev-parse --short HEAD)"
                - make image TAG="$IMAGE_TAG"
          artifacts:
            files: [deploy.yml]
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              Namespace: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration: {ProjectName: !Ref Project, BatchEnabled: "true"}  # error
              OutputArtifacts: [{Name: Built}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CloudFormation, Version: "1"}
              InputArtifacts: [{Name: Built}]
              Configuration:
                ActionMode: CREATE_UPDATE
                StackName: shop
                TemplatePath: Built::deploy.yml
                RoleArn: arn:aws:iam::111122223333:role/shop-deploy
                ParameterOverrides: '{"Tag": "latest"}'
```

## Good

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
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
            exported-variables: [IMAGE_TAG]
          phases:
            build:
              commands:
                - IMAGE_TAG="$(git rev-parse --short HEAD)"
                - make image TAG="$IMAGE_TAG"
          artifacts:
            files: [deploy.yml]
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              Namespace: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              InputArtifacts: [{Name: Source}]
              Configuration: {ProjectName: !Ref Project}
              OutputArtifacts: [{Name: Built}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CloudFormation, Version: "1"}
              InputArtifacts: [{Name: Built}]
              Configuration:
                ActionMode: CREATE_UPDATE
                StackName: shop
                TemplatePath: Built::deploy.yml
                RoleArn: arn:aws:iam::111122223333:role/shop-deploy
                ParameterOverrides: '{"Tag": "#{Build.IMAGE_TAG}"}'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "BatchEnabled"


@rule(on=Action, group="correctness", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node = action.setting(_KEY)
    if node is None or node.text.lower() != "true" or action.type.provider != "CodeBuild":
        return
    found = ctx.project.buildspec_of(ctx.document, action)
    buildspec = found.buildspec if found is not None else None
    if found is None or buildspec is None or buildspec.has("batch"):
        return
    yield Finding(
        node,
        f"`{_KEY}` is `{node.text}`, and the buildspec has no `batch`",
        "a batch build reads from that section which builds it is made of",
        (found.related(buildspec.place, "the buildspec is here"),),
    )
