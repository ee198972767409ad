"""Two equal filters in one list of a trigger.

The second one changes nothing, and CodePipeline does not allow it: it rejects the whole pipeline.

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
          - branches:  # error
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

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.schema.reading import decoded
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import first_line, without_item
from specfmt.views.pipeline_triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_triggers import GitFilter

_MOST = 100  # a trigger has three; a list of thousands is no trigger


@rule(on=Trigger, group="correctness", severity=Severity.ERROR)
def check(trigger: Trigger, ctx: Context) -> Iterator[Finding]:
    filters = [each for each in trigger.filters if isinstance(each.value, Mapping) and each.node.entries]
    if len(filters) > _MOST:
        return
    seen: list[tuple[str, object, GitFilter]] = []
    for each in filters:
        value = decoded(each.node)
        same = next((other for on, known, other in seen if on == each.on and known == value), None)
        if same is None:
            seen.append((each.on, value, each))
            continue
        text = ctx.document.text
        yield Finding(
            first_line(text, each.node.span),
            f"this filter of `{trigger.spec.spelled(each.on)}` is there already",
            "CodePipeline rejects the pipeline: the filters of one event have to differ",
            (Related(first_line(text, same.node.span), "the first one is here"),),
            _without(each, ctx),
        )


def _without(filter_: GitFilter, ctx: Context) -> Fix | None:
    """Take the item out of its list; it is never the first of it."""
    value = filter_.trigger.git.get(filter_.on)
    if not isinstance(value, Sequence) or filter_.index >= len(value.items):
        return None
    if value.items[filter_.index] is not filter_.value:
        return None
    return Fix.of("take it out", without_item(ctx.document.text, value, filter_.index), Safety.SAFE)
