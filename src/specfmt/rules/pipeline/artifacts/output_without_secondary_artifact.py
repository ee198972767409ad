"""A CodeBuild action has several outputs, and its buildspec lacks the secondary artifact for one of them.

With one output artifact CodeBuild uploads what `artifacts.files` lists. With several it uploads secondary artifacts, each
under the name of the output artifact that it becomes: every output needs an entry of its name under
`artifacts.secondary-artifacts`.

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
            secondary-artifacts:
              Built:
                files: [deploy.yml]
              Reports:
                files: ["reports/**/*"]
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
              OutputArtifacts:
                - Name: Built
                - Name: Report  # error
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
            secondary-artifacts:
              Built:
                files: [deploy.yml]
              Reports:
                files: ["reports/**/*"]
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
              OutputArtifacts:
                - Name: Built
                - Name: Reports
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
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Mapping
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    outputs = action.outputs
    if len(outputs) < 2 or action.type.provider != "CodeBuild" or action.configuration.has("BatchEnabled"):
        return
    found = ctx.project.buildspec_of(ctx.document, action)
    buildspec = found.buildspec if found is not None else None
    if found is None or buildspec is None:
        return
    secondary = [artifacts.at for artifacts in buildspec.artifacts[1:] if artifacts.at is not None]
    names = [entry.name for entry in secondary]
    if any(map(has_placeholder, names)):
        return
    artifacts = buildspec.get("artifacts")
    entry = artifacts.entry("secondary-artifacts") if isinstance(artifacts, Mapping) else None
    top = entry or buildspec.entry("artifacts")
    at = top.key if top is not None else buildspec.place
    for output in outputs:
        if output.name in names or not output.is_known:
            continue
        if not names and output.name not in action.spec.consumers:
            continue  # nobody misses it
        meant = nearest(output.name, names)
        tail = f", did you mean `{meant}`?" if meant else expected(names)
        yield Finding(
            output.node,
            f"the buildspec defines no secondary artifact `{output.name}`{tail}",
            "with several output artifacts CodeBuild uploads the secondary artifacts of their names",
            (found.related(at, "the buildspec says here what is uploaded"),),
        )
