"""The `location` of an artifact store that is not the name of a bucket.

The location is the bare name of a bucket in S3: 3 to 63 letters, digits, dots and dashes. An address (`s3://...`), an ARN and
a folder behind the name are rejected with the whole pipeline. CodePipeline makes a folder for each pipeline itself.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: s3://shop-artifacts}  # error
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

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts/builds}  # error
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

_LENGTHS = range(3, 64)


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    text = violation.name
    at = violation.at
    bucket, form = _bucket(text)
    fix = None
    if bucket and not isinstance(at, Entry):
        fix = Fix.of(f"write `{bucket}`", replaced(at, bucket), Safety.SAFE)
    if form:
        complaint = f"is {form}, expected the bare name of a bucket"
    elif "/" in text:
        complaint = "holds a `/`, expected the bare name of a bucket without a folder"
    elif len(text) not in _LENGTHS:
        complaint = f"has {len(text)} characters, the name of a bucket has 3 to 63"
    else:
        complaint = "is not the name of a bucket: letters, digits, `.` and `-`"
    yield Finding(
        place(violation, ctx),
        f"the location {told(text, 80)} {complaint}",
        "CodePipeline rejects the pipeline",
        fix=fix,
    )


def _bucket(text: str) -> tuple[str, str]:
    """The bucket that an address or an ARN names and nothing more, and the form that the text has."""
    for prefix, form in (("s3://", "an address"), ("arn:aws:s3:::", "an ARN")):
        if text.startswith(prefix):
            name = text.removeprefix(prefix).rstrip("/")
            is_name = len(name) in _LENGTHS and all(
                char.isascii() and (char.isalnum() or char in ".-") for char in name
            )
            return (name if is_name else ""), form
    return "", ""
