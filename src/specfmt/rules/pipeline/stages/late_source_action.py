"""A source action after the first stage.

All sources of a pipeline are fetched by its first stage. CodePipeline refuses source actions in any other one. Move the
action into the first stage; sources there run at the same time, and later stages use their artifacts.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
        - name: Assets
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}  # error
          configuration: {S3Bucket: kiosk-assets, S3ObjectKey: assets.zip}
          outputArtifacts: [{name: Assets}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
        - name: Assets
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: kiosk-assets, S3ObjectKey: assets.zip}
          outputArtifacts: [{name: Assets}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline refuses source actions in any stage but the first"


@rule(on=Stage, group="correctness", severity=Severity.ERROR)
def check(stage: Stage, ctx: Context) -> Iterator[Finding]:
    del ctx
    if stage.index == 0:
        return
    for action in stage.actions:
        if action.is_source:
            at = action.type.scalar("category") or action.place
            related = (Related(stage.spec.stages[0].place.span, "the first stage is here"),)
            yield Finding(at, f"source action `{action.name}` is not in the first stage", _WHY, related)
