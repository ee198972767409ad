"""A pipeline with features of type `V2` that does not say its type.

Without `pipelineType` the features decide, says the reference of the API; Terraform and some other tools write `V1` where nothing is
said, and then the features are rejected. Off by default: select it where the type, and with it the price, should be written down.

## Bad

```yaml pipeline
pipeline:  # error
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
  triggers:
    - providerType: CodeStarSourceConnection
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="style", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if pipeline.has("pipelineType"):
        return
    feature = next(_features(pipeline), "")
    if feature:
        key = pipeline.spelled("pipelineType")
        yield Finding(
            pipeline.place,
            f"`{key}` is missing, and `{feature}` needs `V2`",
            "CodePipeline makes it V2, tools that fill in V1 make the pipeline invalid",
        )


def _features(pipeline: Pipeline) -> Iterator[str]:
    yield from (key for key in ("triggers", "variables") if pipeline.listed(key))
    mode = pipeline.execution_mode
    if mode is not None and mode.text in ("QUEUED", "PARALLEL"):
        yield mode.text
    yield from (event for stage in pipeline.stages for event in EVENTS if stage.has(event))
    known = (action.known for action in pipeline.actions)
    yield from (each.provider for each in known if each is not None and each.v2_only)
