"""A pipeline without the key `pipeline` around it.

`--cli-input-json` and `--cli-input-yaml` want the pipeline under a key `pipeline`, as `get-pipeline` prints it. A file
that begins with the pipeline itself works with `--pipeline file://...` only. Off unless it is selected.

## Bad

```yaml pipeline
name: kiosk  # error
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

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.views.pipeline import API, Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="style", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if pipeline.form != API or pipeline.is_wrapped or not pipeline.node.entries:
        return
    fix = None
    if pipeline.node.flow and ctx.document.is_json:
        start, end = pipeline.node.span
        edits = (Edit(Span(start, start), '{"pipeline": '), Edit(Span(end, end), "}"))
        fix = Fix("put it under `pipeline`", edits, Safety.SAFE)
    message = "the pipeline stands alone, without the key `pipeline` around it"
    yield Finding(
        pipeline.place,
        message,
        "such a file works with `--pipeline` and not with `--cli-input-json`",
        fix=fix,
    )
