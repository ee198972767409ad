"""A filter for pushes with `tags` beside `branches`.

A push is that of a tag or that of a branch, never both. The guide's table of filters allows `tags` alone, `branches` alone, and
`branches` with `filePaths`; one of its examples mixes them nevertheless, and the service was seen to reject that with "Make sure to
choose valid filter combinations". Write two filters: one of them has to match.

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
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code
        push:
          - tags:  # error
              includes: [v*]
            branches:
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
          - tags:
              includes: [v*]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_triggers import PUSH, GitFilter

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=GitFilter, group="correctness", severity=Severity.WARNING)
def check(filter_: GitFilter, ctx: Context) -> Iterator[Finding]:
    tags, branches = filter_.entry("tags"), filter_.entry("branches")
    if filter_.on != PUSH or tags is None or branches is None:
        return
    spelled = filter_.spec.spelled
    yield Finding(
        tags.key,
        f"`{spelled('tags')}` stands beside `{spelled('branches')}` in one filter, a push is one or the other",
        "CodePipeline was seen to reject such a trigger; two filters of their own are alternatives",
        (Related(branches.key.span, "the branches are here"),),
    )
