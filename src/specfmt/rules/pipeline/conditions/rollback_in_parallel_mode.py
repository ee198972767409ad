"""A rollback in a pipeline whose executions run in parallel.

In the mode `PARALLEL` executions know nothing of each other, so there is no earlier one to go back to: neither `onFailure` nor a
condition may have the result `ROLLBACK`. CodePipeline rejects the whole pipeline.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      onFailure:
        result: ROLLBACK  # error
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: PARALLEL
  pipelineType: V2
```

## Good

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      onFailure:
        result: ROLLBACK
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: QUEUED
  pipelineType: V2
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import BEFORE_ENTRY, StageEvent

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=StageEvent, group="correctness", severity=Severity.ERROR)
def check(event: StageEvent, ctx: Context) -> Iterator[Finding]:
    mode = event.spec.execution_mode
    if mode is None or mode.text != "PARALLEL" or event.event == BEFORE_ENTRY:
        return  # a condition for the entry has no such result in any mode
    for result in (event.result, *(condition.result for condition in event.conditions)):
        if result is not None and result.text == "ROLLBACK":
            yield Finding(
                result,
                "a stage cannot be rolled back with `ROLLBACK` in the execution mode `PARALLEL`",
                "CodePipeline rejects the pipeline",
                (Related(mode.span, "the execution mode is here"),),
            )
