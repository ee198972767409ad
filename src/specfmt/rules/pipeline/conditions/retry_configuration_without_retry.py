"""A `retryConfiguration` where the stage is not retried.

`retryMode` says which actions run once more when a stage fails. It belongs to the result `RETRY`: without that, or with another
result, nothing is retried.

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
        retryConfiguration:  # error
          retryMode: FAILED_ACTIONS
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
```

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
        retryConfiguration:  # error
          retryMode: FAILED_ACTIONS
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
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
        result: RETRY
        retryConfiguration:
          retryMode: FAILED_ACTIONS
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import ON_FAILURE, StageEvent

if TYPE_CHECKING:
    from collections.abc import Iterator


_OTHERS = ("ROLLBACK", "FAIL", "SKIP")


@rule(on=StageEvent, group="correctness", severity=Severity.ERROR)
def check(event: StageEvent, ctx: Context) -> Iterator[Finding]:
    entry = event.entry("retryConfiguration")
    if entry is None or event.event != ON_FAILURE:
        return
    result = event.result
    if result is not None and result.text not in _OTHERS:
        return  # it is the right one, or the result itself is what is wrong
    if result is None and event.has("result"):
        return  # a function, or nothing: that is told elsewhere
    said = f"the result `{result.text}`" if result is not None else f"no `{event.spec.spelled('result')}`"
    yield Finding(
        entry.key,
        f"`{entry.name}` belongs to the result `RETRY`, the stage has {said}",
        "CodePipeline retries a stage only with that result",
        (Related(result.span, "the result is here"),) if result is not None else (),
    )
