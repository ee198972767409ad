"""A transition is disabled into a stage that the pipeline does not have.

`DisableInboundStageTransitions` of a template names stages that nothing may enter until somebody enables them.
CloudFormation disables them when it has made the pipeline, finds no such stage, and the deployment of the stack fails.

## Bad

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      DisableInboundStageTransitions:
        - StageName: Biuld  # error
          Reason: Closed until the launch
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
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      DisableInboundStageTransitions:
        - StageName: Build
          Reason: Closed until the launch
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

## Fixed

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      DisableInboundStageTransitions:
        - StageName: Build
          Reason: Closed until the launch
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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

# Comparing names takes its time; nobody disables more stages than a pipeline may have.
_MOST = 50


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    disabled = pipeline.disabled_stages
    if not disabled or pipeline.is_partial or not all(is_known(stage.name) for stage in pipeline.stages):
        return
    names = {stage.name: None for stage in pipeline.stages}
    for each in disabled[:_MOST]:
        node = each.scalar("stageName")
        if node is None or not node.text or node.text in names or not is_known(node.text):
            continue
        meant = nearest(node.text, names)
        tail = f", did you mean `{meant}`?" if meant else expected(names)
        fix = Fix.of(f"write `{meant}`", replaced(node, meant), Safety.UNSAFE) if meant else None
        yield Finding(
            node,
            f"the pipeline has no stage {show(node.text)}{tail}",
            "CloudFormation cannot disable the transition, and the stack fails",
            fix=fix,
        )
