"""A value that is none of the few that are allowed.

Some keys of a pipeline take only certain words: `category`, `owner`, `executionMode`, `pipelineType`, the `type` of an artifact
store and of its key, the results of conditions, the events of pull requests. The words are exact in upper and lower case.
CodePipeline rejects the whole pipeline; the AWS CLI does not look at this before.

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
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: PARALEL  # error
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
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: queued  # error
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
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
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
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: PARALLEL
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
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  executionMode: QUEUED
  pipelineType: V2
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import listed, nearest, plain_form
from specfmt.rules.structure._shape import place, rejected, subject
from specfmt.rules.structure._words import told
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    text, at = violation.name, violation.at
    meant = nearest(text, violation.expected, 0.6)
    hint = f", expected {names}" if (names := listed(violation.expected)) else ""
    if not hint and meant:
        hint = f", did you mean `{meant}`?"
    message = f"{subject(violation.path)} is {told(text)}{hint}"
    severity, why = None, rejected(ctx)
    if _is_of_old_manual(violation, ctx) and plain_form(text) == plain_form(meant):
        severity = Severity.WARNING
    if severity is not None and ctx.document.kind.name == "build-project":
        severity = Severity.INFO
        why = "the reference knows the word in capitals only; templates after old manuals write it otherwise"
    fix = None
    if meant and not isinstance(at, Entry):
        same = plain_form(text.strip()) == plain_form(meant)
        fix = Fix.of(f"write `{meant}`", replaced(at, meant), Safety.SAFE if same else Safety.UNSAFE)
    yield Finding(place(violation, ctx), message, why, fix=fix, severity=severity)


def _is_of_old_manual(violation: Violation, ctx: Context) -> bool:
    """Tell whether manuals of AWS wrote such a word in another case: templates of that time are in use."""
    return ctx.document.kind.name == "build-project" or str(violation.path[-1]).lower() == "bundletype"
