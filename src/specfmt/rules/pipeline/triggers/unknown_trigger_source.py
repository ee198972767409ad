"""A trigger that names no source action of the pipeline.

`sourceActionName` is the `name` of an action of the category `Source`, exact in upper and lower case. Neither the stage nor the
provider is meant. CodePipeline rejects the whole pipeline.

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
        sourceActionName: Source  # error
        push:
          - branches:
              includes: [main]
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
        sourceActionName: Deploy  # error
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

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar

_PROVIDER = "CodeStarSourceConnection"
_WHY = "CodePipeline rejects the pipeline: a trigger belongs to a source action"


# More of one name, or to choose from, than any pipeline has: the rest of a file that is no pipeline is not looked at.
_MOST = 50


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    unknown: list[Scalar] = []
    for trigger in pipeline.triggers:
        name = trigger.source_action_name
        if name is None or not name.text:
            continue
        named = trigger.actions[:_MOST]
        if not named:
            unknown.append(name)
        elif all(is_known(action.type.category) and not action.is_source for action in named):
            yield Finding(
                name,
                f"{show(name.text)} is an action of the category `{named[0].type.category}`, expected a source action",
                _WHY,
                (Related(named[0].place.span, "the action is here"),),
            )
    if unknown and not pipeline.is_partial and all(is_known(action.name) for action in pipeline.actions):
        sources = [action.name for action in pipeline.actions if action.is_a("Source", _PROVIDER)][:_MOST]
        for name in unknown:
            if is_known(name.text) and _is_name(name.text):
                yield _missing(name, sources)


def _missing(name: Scalar, sources: list[str]) -> Finding:
    meant = nearest(name.text, sources) or (sources[0] if len(sources) == 1 else "")
    fix = Fix.of(f"write `{meant}`", replaced(name, meant), Safety.UNSAFE) if meant else None
    return Finding(name, f"no action is called {show(name.text)}{expected(sources)}", _WHY, fix=fix)


def _is_name(text: str) -> bool:
    """Tell whether an action may be called so at all; otherwise the name itself is what is wrong."""
    return len(text) <= 100 and all((char.isascii() and char.isalnum()) or char in ".@-_" for char in text)
