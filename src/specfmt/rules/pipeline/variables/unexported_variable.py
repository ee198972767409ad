"""A variable of a CodeBuild action is used, and its buildspec does not export it.

The namespace of a CodeBuild action holds the variables that the buildspec lists under `env.exported-variables`, and no
others. The pipeline fails when it resolves one that is not there. The buildspec is looked for in the build project of the
same template, as text or as the path of a file in this repository.

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
                ParameterOverrides: '{"Tag": "#{Build.IMAGE_VERSION}"}'  # error
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
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Sequence
from specfmt.views.pipeline_variables import VariableReference
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=VariableReference, group="correctness", severity=Severity.WARNING)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    if not reference.is_well_formed or not is_known(reference.variable):
        return
    actions = ctx.document.view.namespaces.get(reference.namespace, ())
    if len(actions) != 1 or actions[0].type.provider != "CodeBuild":
        return
    action = actions[0]
    # What a batch exports is named after its builds.
    if action.configuration.has("BatchEnabled") and action.known_setting("BatchEnabled") != "false":
        return
    found = ctx.project.buildspec_of(ctx.document, action)
    buildspec = found.buildspec if found is not None else None
    if found is None or buildspec is None:
        return
    env = buildspec.env
    names = [node.text for node in env.exported]
    entry = env.entry("exported-variables")
    if reference.variable in names or (entry is not None and not isinstance(env.get(entry.name), Sequence)):
        return
    meant = nearest(reference.variable, names)
    tail = f", did you mean `{meant}`?" if meant else expected(names)
    at = entry.key if entry is not None else buildspec.place
    yield Finding(
        reference.variable_span,
        f"the buildspec of action `{action.name}` does not export `{reference.variable}`{tail}",
        "the namespace holds what `env.exported-variables` lists, and the pipeline fails for anything else",
        (
            found.related(
                at, "the variables are exported here" if entry is not None else "the buildspec is here"
            ),
        ),
    )
