"""A trigger whose `providerType` is not `CodeStarSourceConnection`.

Triggers exist for sources of this one provider, which stands for all connections: GitHub, GitHub Enterprise, GitLab, Bitbucket.
Some pages of AWS's guide write `Connection` or `CodeConnection` in their examples; the service rejects both.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeConnection  # error
      gitConfiguration:
        sourceActionName: Code
        push:
          - branches:
              includes: [main]
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
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code
        push:
          - branches:
              includes: [main]
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
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code
        push:
          - branches:
              includes: [main]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    at, (meant,) = violation.at, violation.expected
    fix = None
    if not isinstance(at, Entry):
        fix = Fix.of(f"write `{meant}`", replaced(at, meant), Safety.SAFE)
    message = f"`{violation.path[-1]}` is {show(violation.name)}, expected `{meant}`"
    yield Finding(at, message, "CodePipeline knows no other provider of triggers", fix=fix)
