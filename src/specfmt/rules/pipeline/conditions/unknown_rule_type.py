"""A rule of a type that does not exist.

The rules of conditions have the providers `CloudWatchAlarm`, `CodeBuild`, `Commands`, `DeploymentWindow`, `LambdaInvoke` and
`VariableCheck`, exact in upper and lower case, and the version `"1"`. CodePipeline rejects a type that it does not know.

A provider that differs in more than its case is a warning: AWS adds new ones.

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
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudwatchAlarm, version: "1"}  # error
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
      beforeEntry:
        conditions:
        - result: FAIL
          rules:
            - name: Alarm
              ruleTypeId: {category: Rule, owner: AWS, provider: CloudWatchAlarm, version: "2"}  # error
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.pipeline._references import safety_of
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_stages import ConditionRule
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


_WHY = "CodePipeline rejects a rule of a type that it does not know"


@rule(on=ConditionRule, group="correctness", severity=Severity.ERROR)
def check(rule_: ConditionRule, ctx: Context) -> Iterator[Finding]:
    provider, version = rule_.type.scalar("provider"), rule_.type.scalar("version")
    if provider is not None and rule_.known is None and is_known(provider.text) and _is_name(provider.text):
        yield _unknown(provider.text, rule_)
    elif rule_.known is not None and version is not None and _is_wrong_version(version.text):
        message = f"the rule `{rule_.known.provider}` has no version {show(version.text)}, expected `1`"
        yield Finding(version, message, _WHY, fix=Fix.of("write `1`", replaced(version, "1"), Safety.SAFE))


def _unknown(provider: str, rule_: ConditionRule) -> Finding:
    from specfmt.catalog.actions import rule_providers

    known = rule_providers()
    meant = nearest(provider, known)
    node = rule_.type.scalar("provider")
    fix = None
    if meant and node is not None:
        fix = Fix.of(f"write `{meant}`", replaced(node, meant), safety_of(provider, meant, known))
    return Finding(
        node or rule_.place,
        f"there is no rule {show(provider)}{expected(known)}",
        _WHY,
        fix=fix,
        severity=None if meant else Severity.WARNING,
    )


def _is_wrong_version(text: str) -> bool:
    return text != "1" and is_known(text) and _is_name(text)


def _is_name(text: str) -> bool:
    """Tell whether the text may be a name at all; otherwise that is what is wrong with it."""
    return bool(text) and all(char.isascii() and (char.isalnum() or char in "_-") for char in text)
