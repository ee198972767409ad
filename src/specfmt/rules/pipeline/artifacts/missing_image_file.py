"""The artifact that tells a deployment to ECS which image to run holds no such file.

The action `ECS` reads `imagedefinitions.json` (or what `FileName` says) from its input artifact, `CodeDeployToECS` reads
`imageDetail.json` from the artifact of each image. The build has to write the file and to list it under `artifacts`. Where
it does not, the action fails.

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
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: ECS, Version: "1"}
              InputArtifacts: [{Name: Built}]  # error
              Configuration: {ClusterName: shop, ServiceName: shop}
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
            files: [imagedefinitions.json]
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
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: ECS, Version: "1"}
              InputArtifacts: [{Name: Built}]
              Configuration: {ClusterName: shop, ServiceName: shop}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.project.referred import Referred
    from specfmt.syntax.nodes import Node
    from specfmt.views.buildspec import Artifacts
    from specfmt.views.pipeline_steps import Artifact

_IMAGES = ("Image1ArtifactName", "Image2ArtifactName", "Image3ArtifactName", "Image4ArtifactName")


@rule(on=Action, group="correctness", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if action.type.category != "Deploy" or not action.is_configuration_known:
        return
    for artifact, file, at in _read(action):
        producers = action.spec.producers.get(artifact, [])
        if len(producers) != 1 or producers[0].step.type.provider != "CodeBuild":
            continue
        step = producers[0].step
        if not isinstance(step, Action) or step.configuration.has("BatchEnabled"):
            continue
        found = ctx.project.buildspec_of(ctx.document, step)
        uploaded = _uploaded(found, producers[0]) if found is not None else None
        if found is None or uploaded is None or any(_may_be(node.text, file) for node in uploaded.files):
            continue
        entry = uploaded.entry("files")
        yield Finding(
            at,
            f"the artifact `{artifact}` has no `{file}`, from which `{action.type.provider}` takes the image",
            f"the build has to write the file, and its buildspec to list it under `{entry.name if entry else ''}`",
            (
                found.related(
                    entry.key if entry is not None else uploaded.place, "what is uploaded is listed here"
                ),
            ),
        )


def _read(action: Action) -> Iterator[tuple[str, str, Node]]:
    """The artifacts from which an action takes images, the files that tell them, and where the artifacts are named."""
    if action.type.provider == "ECS":
        file = (
            action.known_setting("FileName")
            if action.configuration.has("FileName")
            else "imagedefinitions.json"
        )
        if len(action.inputs) == 1 and file:
            yield action.inputs[0].name, file, action.inputs[0].node
    elif action.type.provider == "CodeDeployToECS":
        for key in _IMAGES:
            node = action.setting(key)
            if node is not None:
                yield node.text, "imageDetail.json", node


def _uploaded(found: Referred, artifact: Artifact) -> Artifacts | None:
    """What a buildspec uploads as an artifact; None where it does not say so itself."""
    buildspec = found.buildspec
    if buildspec is None or not buildspec.artifacts:
        return None
    name = "" if len(artifact.step.outputs) == 1 else artifact.name
    chosen = next((each for each in buildspec.artifacts if each.identifier == name), None)
    return chosen if chosen is not None and chosen.files else None


def _may_be(pattern: str, file: str) -> bool:
    """Tell whether a pattern may stand for a file of that name, wherever it lies."""
    from fnmatch import fnmatchcase

    last = pattern.rstrip("/").rpartition("/")[2]
    return "$" in last or fnmatchcase(file.rpartition("/")[2], last)
