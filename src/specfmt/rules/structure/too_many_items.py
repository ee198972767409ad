"""A list of a pipeline with more items than CodePipeline takes.

A pipeline has at most 50 stages, 50 variables and 50 triggers; a trigger 3 filters for pushes and 3 for pull requests, each with 8
patterns to include and 8 to exclude; a stage one condition for each event, with at most 5 rules. An action `Commands` has at most
50 commands, 15 output variables and 10 environment variables, and 10 paths make up its artifact.

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
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code
        push:  # error
          - tags: {includes: [v1*]}
          - tags: {includes: [v2*]}
          - tags: {includes: [v3*]}
          - tags: {includes: [v4*]}
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
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Code
        push:
          - tags: {includes: [v1*]}
          - tags: {includes: [v2*]}
          - tags: {includes: [v3*]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.structure._shape import place, rejected, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import first_line

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Sequence | Mapping):
        return
    most = violation.schema["maxItems" if isinstance(value, Sequence) else "maxProperties"]
    held = value.items if isinstance(value, Sequence) else value.entries
    related: tuple[Related, ...] = ()
    if len(held) > most:  # a mapping may get more of them by a merge
        span = first_line(ctx.document.text, held[most].span)
        related = (Related(span, f"number {most + 1}"),)
    message = (
        f"`{violation.path[-1]}` has {len(held)} items, at most {most} {'is' if most == 1 else 'are'} allowed"
    )
    yield Finding(place(violation, ctx), message, rejected(ctx), related)
