"""The target of a webhook is no source action in the first stage of its pipeline.

A webhook stands for one source action. CodePipeline looks for it by name in the first stage of the pipeline and refuses
the webhook when it is not there. The pipeline has to stand in the same template for this to be seen.

## Bad

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
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
  Webhook:
    Type: AWS::CodePipeline::Webhook
    Properties:
      TargetPipeline: !Ref Pipeline
      TargetAction: Source  # error
      Filters:
        - JsonPath: $.ref
          MatchEquals: refs/heads/{BranchName}
      Authentication: GITHUB_HMAC
      AuthenticationConfiguration:
        SecretToken: "{{resolve:secretsmanager:shop/webhook:SecretString:token}}"
      RegisterWithThirdParty: true
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
  Webhook:
    Type: AWS::CodePipeline::Webhook
    Properties:
      TargetPipeline: !Ref Pipeline
      TargetAction: Code
      Filters:
        - JsonPath: $.ref
          MatchEquals: refs/heads/{BranchName}
      Authentication: GITHUB_HMAC
      AuthenticationConfiguration:
        SecretToken: "{{resolve:secretsmanager:shop/webhook:SecretString:token}}"
      RegisterWithThirdParty: true
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
  Webhook:
    Type: AWS::CodePipeline::Webhook
    Properties:
      TargetPipeline: !Ref Pipeline
      TargetAction: Code
      Filters:
        - JsonPath: $.ref
          MatchEquals: refs/heads/{BranchName}
      Authentication: GITHUB_HMAC
      AuthenticationConfiguration:
        SecretToken: "{{resolve:secretsmanager:shop/webhook:SecretString:token}}"
      RegisterWithThirdParty: true
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.ops import replaced
from specfmt.views.placeholders import is_known
from specfmt.views.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline refuses the webhook: it looks for the action in the first stage of the pipeline"


@rule(on=Webhook, group="correctness", severity=Severity.ERROR)
def check(webhook: Webhook, ctx: Context) -> Iterator[Finding]:
    target, pipeline = webhook.target_action, webhook.pipeline
    if target is None or pipeline is None or not target.text or not is_known(target.text):
        return
    stage = pipeline.stages[0] if pipeline.stages else None
    if stage is None or pipeline.is_partial or not all(is_known(each.name) for each in stage.actions):
        return
    if any(each.name == target.text for each in stage.actions):
        return
    elsewhere = pipeline.actions_named.get(target.text, ())
    if elsewhere:
        related = (Related(elsewhere[0].place.span, "the action is here"),)
        message = f"the action {show(target.text)} is not in the first stage of the pipeline"
        yield Finding(target, message, _WHY, related)
        return
    names = [each.name for each in stage.actions]
    meant = nearest(target.text, names) or (names[0] if len(names) == 1 else "")
    fix = Fix.of(f"write `{meant}`", replaced(target, meant), Safety.UNSAFE) if meant else None
    message = f"the first stage of the pipeline has no action {show(target.text)}{expected(names)}"
    yield Finding(target, message, _WHY, (Related(stage.place.span, "the first stage is here"),), fix)
