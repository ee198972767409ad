"""The times of a deployment window are no Quartz expression.

The rule `DeploymentWindow` reads `Cron` as Quartz does: 6 or 7 fields, of which the first are the seconds and the last, which may be left
out, the years. The five fields of a crontab lack the seconds.

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
            - name: OfficeHours
              ruleTypeId: {category: Rule, owner: AWS, provider: DeploymentWindow, version: "1"}
              configuration:
                Cron: "0 9-17 ? * MON-FRI"  # error
                TimeZone: Europe/Berlin
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
            - name: OfficeHours
              ruleTypeId: {category: Rule, owner: AWS, provider: DeploymentWindow, version: "1"}
              configuration:
                Cron: "* 0 9-17 ? * MON-FRI *"
                TimeZone: Europe/Berlin
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

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import ConditionRule

if TYPE_CHECKING:
    from collections.abc import Iterator


_FIELDS = (6, 7)
_FEWEST = 5


@rule(on=ConditionRule, group="correctness", severity=Severity.ERROR)
def check(rule_: ConditionRule, ctx: Context) -> Iterator[Finding]:
    if rule_.type.provider != "DeploymentWindow":
        return
    node, text = rule_.setting("Cron"), rule_.known_setting("Cron")
    if node is None or text is None:
        return
    count = len(text.split())
    if count in _FIELDS:
        return
    message = f"`Cron` has {count} field{'' if count == 1 else 's'}, expected 6 or 7"
    if count == _FEWEST:
        message += ": the seconds come first"
    yield Finding(
        node,
        message,
        "CodePipeline reads it as Quartz does: seconds, minutes, hours, day, month, weekday, year",
    )
