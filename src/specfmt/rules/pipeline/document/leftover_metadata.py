"""`metadata` of `get-pipeline` is still in the file.

`aws codepipeline get-pipeline` prints the pipeline together with `metadata`. `create-pipeline` and `update-pipeline`
refuse a file that has it: "Unknown parameter in input". A file that only records the state of a pipeline may keep it,
which is why this rule is off unless it is selected.

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
metadata:  # error
  pipelineArn: arn:aws:codepipeline:eu-west-1:111122223333:kiosk
  created: 1700000000.123
  updated: 1700000000.123
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

## Fixed

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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="suspicious", severity=Severity.WARNING, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    container = pipeline.container
    entry = container.entry("metadata") if pipeline.is_wrapped else None
    if entry is None:
        return
    edit = without_entry(ctx.document.text, container.node, entry)
    fix = Fix.of("remove `metadata`", edit, Safety.SAFE)
    message = "`metadata` comes from `get-pipeline`, the other commands refuse it"
    yield Finding(
        entry.key, message, "the AWS CLI sends `pipeline` and nothing else to `update-pipeline`", fix=fix
    )
