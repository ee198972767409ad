"""An automatic retry beside conditions for the failure of a stage.

The guide says that a stage is either retried or has conditions for its failure, while the console shows both together. What the service
makes of it is not certain: use one of the two.

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
        result: RETRY  # error
        conditions:
        - result: ROLLBACK
          rules:
            - name: Alarm
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudWatchAlarm, version: "1"}
              configuration: {AlarmName: shop-errors}
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


@rule(on=StageEvent, group="suspicious", severity=Severity.WARNING)
def check(event: StageEvent, ctx: Context) -> Iterator[Finding]:
    result, conditions = event.result, event.entry("conditions")
    if event.event != ON_FAILURE or result is None or result.text != "RETRY" or conditions is None:
        return
    if not event.conditions:
        return
    yield Finding(
        result,
        "the stage is retried by `RETRY` and has conditions for its failure as well",
        "the guide says that the two cannot be combined",
        (Related(conditions.key.span, "the conditions are here"),),
    )
