"""A result that a condition cannot have at this event.

Before a stage is entered, `beforeEntry`, a condition can fail the stage (`FAIL`) or pass it over (`SKIP`). After its actions have
succeeded, `onSuccess`, it can fail the stage or go back to the last good execution (`ROLLBACK`). CodePipeline rejects anything else.

In a template of CloudFormation `onFailure` itself knows only `ROLLBACK` and `RETRY`.

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
      beforeEntry:
        conditions:
        - result: ROLLBACK  # error
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
      onSuccess:
        conditions:
        - result: SKIP  # error
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
      beforeEntry:
        conditions:
        - result: FAIL
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
      onSuccess:
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import listed
from specfmt.syntax.explanations.wording import show
from specfmt.views.pipeline import TEMPLATE
from specfmt.views.pipeline_stages import BEFORE_ENTRY, ON_FAILURE, ON_SUCCESS, StageEvent

if TYPE_CHECKING:
    from collections.abc import Iterator


_RESULTS = ("ROLLBACK", "FAIL", "RETRY", "SKIP")
_FITTING = {BEFORE_ENTRY: ("FAIL", "SKIP"), ON_SUCCESS: ("ROLLBACK", "FAIL")}
_IN_TEMPLATES = ("ROLLBACK", "RETRY")


@rule(on=StageEvent, group="correctness", severity=Severity.ERROR)
def check(event: StageEvent, ctx: Context) -> Iterator[Finding]:
    name = event.spec.spelled(event.event)
    related = (Related(event.at.key.span, "the event is here"),) if event.at is not None else ()
    fitting = _FITTING.get(event.event, ())
    for condition in event.conditions if fitting else ():
        result = condition.result
        if result is not None and result.text in _RESULTS and result.text not in fitting:
            message = (
                f"a condition of `{name}` has the result {show(result.text)}, expected {listed(fitting)}"
            )
            yield Finding(result, message, "CodePipeline rejects the pipeline", related)
    result = event.result
    if event.event != ON_FAILURE or event.spec.form != TEMPLATE or result is None:
        return
    if result.text in _RESULTS and result.text not in _IN_TEMPLATES:
        message = f"`{name}` has the result {show(result.text)}, expected {listed(_IN_TEMPLATES)}"
        yield Finding(result, message, "CloudFormation knows only these two", related)
