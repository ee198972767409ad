"""A pipeline without `artifactStore` and without `artifactStores`.

CodePipeline keeps what passes from action to action in an S3 bucket, and the definition has to name it: with
`artifactStore`, or with `artifactStores` where actions run in several regions. The AWS CLI sends a definition without
either; CodePipeline then refuses it.

## Bad

```yaml pipeline
pipeline:  # error
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
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

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALIKE = 0.8


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not pipeline.node.entries or pipeline.has("artifactStore") or pipeline.has("artifactStores"):
        return
    if pipeline.has("Fn::Transform"):
        return  # it may add anything
    names = ("artifactStore", "artifactStores")
    if any(nearest(entry.name, names, _ALIKE) for entry in pipeline.node.entries):
        return  # the key is there and misspelt, which is told there
    one, several = pipeline.spelled("artifactStore"), pipeline.spelled("artifactStores")
    message = f"the pipeline has neither `{one}` nor `{several}`"
    yield Finding(
        pipeline.place, message, "CodePipeline refuses a pipeline that has no bucket for its artifacts"
    )
