"""A Region that is not written as AWS writes them.

A Region is its code, such as `eu-west-1` or `us-gov-east-1`: not its name, no zone (`eu-west-1a`), no capital letters.
CodePipeline rejects the pipeline with "not a valid AWS Region".

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
          region: Ireland  # error
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import place
from specfmt.rules.structure._words import told
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    text, at = violation.name, violation.at
    fix = None
    if meant := _meant(text):
        node = at.key if isinstance(at, Entry) else at
        fix = Fix.of(f"write `{meant}`", replaced(node, meant), Safety.UNSAFE)
    message = f"{told(text)} is not a Region" + (
        f", did you mean `{meant}`?" if meant else ", expected one such as `eu-west-1`"
    )
    yield Finding(
        place(violation, ctx), message, "CodePipeline rejects the pipeline: not a valid AWS Region", fix=fix
    )


def _meant(text: str) -> str:
    """The Region of a zone, or the one that differs in case and signs; empty where there is none."""
    word = text.strip().lower().replace("_", "-")
    if word[-1:].isalpha() and word[-2:-1].isdigit():
        word = word[:-1]
    parts = word.split("-")
    is_region = (
        len(parts) > 2
        and len(parts[0]) == 2
        and parts[-1].isdigit()
        and all(part.isalpha() for part in parts[:-1])
    )
    return word if is_region and word.isascii() and word != text else ""
