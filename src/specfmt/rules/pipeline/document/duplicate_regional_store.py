"""`ArtifactStores` has two stores for one region.

A template lists the stores, and the pipeline has one for each region: two items for the same region cannot both be
meant, and most likely one of them was copied and its region left as it was.

## Bad

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStores:
        - Region: eu-west-1
          ArtifactStore: {Type: S3, Location: shop-artifacts}
        - Region: eu-west-1  # error
          ArtifactStore: {Type: S3, Location: shop-artifacts-us}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: shop}
              InputArtifacts: [{Name: Source}]
```

## Good

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStores:
        - Region: eu-west-1
          ArtifactStore: {Type: S3, Location: shop-artifacts}
        - Region: us-east-1
          ArtifactStore: {Type: S3, Location: shop-artifacts-us}
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: {Category: Source, Owner: AWS, Provider: CodeCommit, Version: "1"}
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: shop}
              InputArtifacts: [{Name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline import API, Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stores import Store


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if pipeline.form == API:
        return  # a mapping by region, of which a key that is there twice is told elsewhere
    first: dict[str, Store] = {}
    for store in pipeline.regional_stores:
        node = store.region_node
        if node is None or not store.region:
            continue
        earlier = first.setdefault(store.region, store)
        if earlier is store or earlier.region_node is None:
            continue
        yield Finding(
            node,
            f"there is a store for `{store.region}` already",
            "a pipeline has one store for each region",
            (Related(earlier.region_node.span, "the first one is here"),),
        )
