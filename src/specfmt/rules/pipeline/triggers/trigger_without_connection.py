"""A trigger on a source that is no connection.

Triggers filter the events of a Git repository that is reached through a connection, so the source action has the provider
`CodeStarSourceConnection`. CodeCommit, S3, ECR and GitHub with an OAuth token start a pipeline by events of EventBridge, webhooks
or polling instead. CodePipeline rejects the whole pipeline.

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
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source  # error
        push:
          - tags: {includes: [v*]}
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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.pipeline_triggers import Trigger
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


_PROVIDER = "CodeStarSourceConnection"
_MOST = 50  # more of one name no pipeline has


@rule(on=Trigger, group="correctness", severity=Severity.ERROR)
def check(trigger: Trigger, ctx: Context) -> Iterator[Finding]:
    name = trigger.source_action_name
    sources = [action for action in trigger.actions[:_MOST] if action.is_source]
    if name is None or not sources:
        return
    # A misspelt provider is told as such; this one exists and is another.
    if any(action.known is None or action.type.provider == _PROVIDER for action in sources):
        return
    provider = sources[0].type.provider
    if not is_known(provider):
        return
    node = sources[0].type.scalar("provider")
    yield Finding(
        name,
        f"the source {show(name.text)} has the provider `{provider}`, a trigger needs `{_PROVIDER}`",
        "CodePipeline rejects the pipeline",
        (Related(node.span, "the provider is here"),) if node is not None else (),
    )
