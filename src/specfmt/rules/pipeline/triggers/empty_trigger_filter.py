"""A trigger or a filter that says nothing of which events count.

A trigger has `push`, `pullRequest` or both, a filter for pushes `tags` or `branches`, and each of those `includes` or `excludes`.
What the service makes of an empty one is not documented; AWS's own construct library refuses it.

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
          - {}  # error
```

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
      gitConfiguration:  # error
        sourceActionName: Code
```

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
          - branches: {}  # error
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
from specfmt.syntax.nodes import Mapping
from specfmt.views.pipeline_triggers import PULL_REQUEST, PUSH, Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_triggers import GitFilter

_WHY = "what CodePipeline makes of it is not documented, and AWS's construct library refuses it"
_CRITERIA = ("tags", "branches", "filePaths")


@rule(on=Trigger, group="suspicious", severity=Severity.WARNING)
def check(trigger: Trigger, ctx: Context) -> Iterator[Finding]:
    git = trigger.git
    spelled = trigger.spec.spelled
    entry = trigger.entry("gitConfiguration")
    if (
        entry is not None
        and trigger.source_action_name is not None
        and not git.has(PUSH)
        and not git.has(PULL_REQUEST)
    ):
        message = f"the trigger has neither `{spelled(PUSH)}` nor `{spelled(PULL_REQUEST)}`"
        yield Finding(entry.key, message, _WHY)
    for each in trigger.filters:
        yield from _filter(each)


def _filter(filter_: GitFilter) -> Iterator[Finding]:
    spelled = filter_.spec.spelled
    if filter_.on == PUSH and isinstance(filter_.value, Mapping) and not filter_.node.entries:
        message = (
            f"a filter of `{spelled(PUSH)}` is empty, expected `{spelled('tags')}` or `{spelled('branches')}`"
        )
        yield Finding(filter_.node, message, _WHY)
    for name in _CRITERIA:
        entry = filter_.entry(name)
        value = filter_.get(name)
        if entry is not None and isinstance(value, Mapping) and not value.entries:
            message = (
                f"`{spelled(name)}` is empty, expected `{spelled('includes')}` or `{spelled('excludes')}`"
            )
            yield Finding(entry.key, message, _WHY)
