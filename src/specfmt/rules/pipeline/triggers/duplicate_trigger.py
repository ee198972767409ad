"""A second trigger for one source action.

Each source action has at most one trigger. Write further filters under `push` and `pullRequest` of the first: up to three each, of
which one has to match. CodePipeline rejects the whole pipeline.

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
          - branches:
              includes: [main]
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code  # error
        push:
          - tags:
              includes: [v*]
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
from specfmt.syntax.explanations.wording import show
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.pipeline_triggers import Trigger


_MOST = 50  # more of one name no pipeline has


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    first: dict[str, Scalar] = {}
    for trigger in pipeline.triggers:
        name = trigger.source_action_name
        if name is None or _has_no_triggers(trigger):
            continue
        earlier = first.setdefault(name.text, name)
        if earlier is not name:
            yield Finding(
                name,
                f"a second trigger for the source {show(name.text)}, each source has one",
                "CodePipeline rejects the pipeline; the filters of one trigger are alternatives",
                (Related(earlier.span, "the first one is here"),),
            )


def _has_no_triggers(trigger: Trigger) -> bool:
    """Tell whether the action that is named is known to be of another sort: then there is not even one trigger for it."""
    providers = [action.type.provider for action in trigger.actions[:_MOST] if action.known is not None]
    return bool(providers) and "CodeStarSourceConnection" not in providers
