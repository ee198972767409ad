"""A filter for pull requests without `branches`.

A pull request is told by the branch that it goes to, so `branches` may not be left out: `includes: ["**"]` means all of them.
CodePipeline rejects the whole pipeline.

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
        pullRequest:
          - events: [OPEN, UPDATED]  # error
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
        pullRequest:
          - events: [OPEN, UPDATED]
            branches:
              includes: [main]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Mapping
from specfmt.views.pipeline_triggers import PULL_REQUEST, GitFilter

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=GitFilter, group="correctness", severity=Severity.ERROR)
def check(filter_: GitFilter, ctx: Context) -> Iterator[Finding]:
    if filter_.on != PULL_REQUEST or filter_.has("branches") or not isinstance(filter_.value, Mapping):
        return
    if any(entry.name.startswith("Fn::") for entry in filter_.node.entries):
        return
    yield Finding(
        filter_.place,
        f"a filter of `{filter_.spec.spelled(filter_.on)}` has no `{filter_.spec.spelled('branches')}`",
        "CodePipeline rejects the pipeline: pull requests are told by the branch that they go to",
    )
