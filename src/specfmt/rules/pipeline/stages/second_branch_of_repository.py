"""Two connected sources that watch different branches of one repository.

A pipeline with two `CodeStarSourceConnection` sources of the same repository and different branches does not start on both: only
one of them triggers it. Use a pipeline for each branch, or triggers with filters.

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
        - name: Next
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: next  # error
          outputArtifacts:
            - name: NextOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
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
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
          outputArtifacts:
            - name: SourceOutput
        - name: Next
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/api
            BranchName: next
          outputArtifacts:
            - name: NextOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar


@rule(on=Pipeline, group="suspicious", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    first: dict[tuple[str, str | None], Scalar] = {}
    triggered = {
        trigger.source_action_name.text
        for trigger in pipeline.triggers
        if trigger.source_action_name is not None
    }
    for action in pipeline.actions:
        if not action.is_a("Source", "CodeStarSourceConnection") or action.name in triggered:
            continue
        repository, branch = action.known_setting("FullRepositoryId"), action.known_setting("BranchName")
        node = action.setting("BranchName")
        if not repository or not branch or node is None or action.known_setting("DetectChanges") == "false":
            continue
        key = (repository, action.known_setting("ConnectionArn"))
        earlier = first.setdefault(key, node)
        if earlier.text != branch:
            yield Finding(
                node,
                f"a second branch of {show(repository)}, only one of the two starts the pipeline",
                "CodePipeline watches one branch of a repository for each pipeline",
                (Related(earlier.span, f"{show(earlier.text)} is the first"),),
            )
