"""A condition with the result `SKIP` and a rule that cannot skip.

A stage can be passed over by the rules `LambdaInvoke` and `VariableCheck` only. CodePipeline rejects `SKIP` with `CloudWatchAlarm`,
`DeploymentWindow`, `CodeBuild` or `Commands`.

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
        - result: SKIP
          rules:
            - name: Alarm
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudWatchAlarm, version: "1"}  # error
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
        - result: SKIP
          rules:
            - name: MayDeploy
              ruleTypeId: {category: Rule, owner: AWS, provider: LambdaInvoke, version: "1"}
              configuration: {FunctionName: shop-may-deploy}
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
from specfmt.views.pipeline_stages import BEFORE_ENTRY, ConditionRule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=ConditionRule, group="correctness", severity=Severity.ERROR)
def check(rule_: ConditionRule, ctx: Context) -> Iterator[Finding]:
    result, known = rule_.condition.result, rule_.known
    if result is None or result.text != "SKIP" or known is None or known.allows_skip:
        return
    if rule_.condition.event.event != BEFORE_ENTRY:
        return  # the result itself is wrong there
    yield Finding(
        rule_.type.scalar("provider") or rule_.place,
        f"`{known.provider}` cannot skip a stage, only `LambdaInvoke` and `VariableCheck` can",
        "CodePipeline rejects the pipeline",
        (Related(result.span, "the result `SKIP` is here"),),
    )
