"""A state that no alarm of CloudWatch has.

`AlarmStates` lists the states that count, separated by commas: `ALARM`, `OK` and `INSUFFICIENT_DATA`. The rule cannot be met, or always
is, with another word.

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
        - result: FAIL
          rules:
            - name: Alarm
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudWatchAlarm, version: "1"}
              configuration:
                AlarmName: shop-errors
                AlarmStates: Alarm,INSUFFICIENT_DATA  # error
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
      beforeEntry:
        conditions:
        - result: FAIL
          rules:
            - name: Alarm
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudWatchAlarm, version: "1"}
              configuration:
                AlarmName: shop-errors
                AlarmStates: ALARM, UNKNOWN  # error
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
              configuration:
                AlarmName: shop-errors
                AlarmStates: ALARM,INSUFFICIENT_DATA
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
```

## Fixed

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
              configuration:
                AlarmName: shop-errors
                AlarmStates: ALARM,INSUFFICIENT_DATA
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

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import is_certain, listed, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.scalars import scalar_map
from specfmt.views.pipeline_stages import ConditionRule

if TYPE_CHECKING:
    from collections.abc import Iterator


_STATES = ("ALARM", "OK", "INSUFFICIENT_DATA")
_KEY = "AlarmStates"


@rule(on=ConditionRule, group="correctness", severity=Severity.ERROR)
def check(rule_: ConditionRule, ctx: Context) -> Iterator[Finding]:
    node, text = rule_.setting(_KEY), rule_.known_setting(_KEY)
    if rule_.type.provider != "CloudWatchAlarm" or node is None or text is None:
        return
    start = 0
    for part in text.split(","):
        state = part.strip()
        if state not in _STATES:
            at = start + part.find(state)
            places = scalar_map(ctx.document.text, node)
            place = places.to_host(Span(at, at + len(state))) if state else node.span
            meant = nearest(state, _STATES)
            edit = places.lift(Edit(Span(at, at + len(state)), meant)) if meant else None
            safety = Safety.SAFE if is_certain(state, meant, _STATES) else Safety.UNSAFE
            message = f"{show(state) if state else 'an empty word'} is no state in `{_KEY}`, expected {listed(_STATES)}"
            why = "CodePipeline knows these three states only"
            yield Finding(place, message, why, fix=Fix.of(f"change to `{meant}`", edit, safety))
        start += len(part) + 1
