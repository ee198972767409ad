"""A text of a pipeline that is longer than CodePipeline takes.

The description of a variable has at most 200 characters, its default value 1000, a command 1000, a pattern of a trigger 255, the
path of a file and the name of an output variable 128, the value of an environment variable 2000, the key and the value of a tag 128
and 256. CodePipeline rejects the whole pipeline; the AWS CLI does not look at this before.

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
  pipelineType: V2
  variables:
    - name: IMAGE_TAG
      defaultValue: latest
      description: >-  # error
        The tag of the image that this pipeline deploys. Without another value it is the newest one, which may
        not be what is wanted in production, so whoever starts the pipeline by hand should look it up in the
        registry of images first.
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
from specfmt.rules.structure._shape import place, rejected, subject
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    most = violation.schema["maxLength"]
    what = "the key " * isinstance(violation.at, Entry) + _named(violation)
    message = f"{what} has {len(violation.name)} characters, at most {most} are allowed"
    yield Finding(place(violation, ctx), message, rejected(ctx))


def _named(violation: Violation) -> str:
    name = subject(violation.path)
    return name if len(name) <= 100 else f"{name[:99]}…`"
