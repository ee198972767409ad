"""A pipeline with fewer than two stages.

A pipeline has at least two stages: the first holds the sources and nothing else, the others do something with them. CodePipeline rejects
the pipeline: "There should be a minimum of 2 stages in a pipeline".

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:  # error
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Sequence, resolve
from specfmt.syntax.ops import first_line, holder

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = holder(ctx.document.tree.root, violation.path)
    value = resolve(entry.value) if entry is not None else None
    if entry is None or not isinstance(value, Sequence):
        return
    has = "one stage" if value.items else "no stage"
    yield Finding(
        first_line(ctx.document.text, entry.key.span),
        f"the pipeline has {has} under `{entry.name}`, at least two are needed",
        "CodePipeline rejects the pipeline",
    )
