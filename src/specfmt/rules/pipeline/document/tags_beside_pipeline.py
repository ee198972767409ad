"""`tags` beside `pipeline` suit `create-pipeline` only.

`create-pipeline` reads tags from the file; `update-pipeline` refuses a file that has them. Set the tags of a pipeline
that exists with `tag-resource`. Off unless it is selected: for a file that creates a pipeline they are right.

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
tags:  # error
  - key: team
    value: kiosk
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
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="suspicious", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    entry = pipeline.container.entry("tags") if pipeline.is_wrapped else None
    if entry is not None:
        message = "`tags` are for `create-pipeline`, and `update-pipeline` refuses them"
        yield Finding(entry.key, message, "the tags of a pipeline that exists are set with `tag-resource`")
