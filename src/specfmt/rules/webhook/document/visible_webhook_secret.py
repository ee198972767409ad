"""The secret of a webhook stands in a template, or in a parameter that everybody can read.

Whoever knows the secret can start the pipeline. A text in the template, or the value of a parameter without `NoEcho`, is
shown to everybody who may describe the stack. Let CloudFormation read it from Secrets Manager when it creates the webhook:
`{{resolve:secretsmanager:NAME:SecretString:KEY}}`.

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
      TargetAction: Code
      Filters:
        - JsonPath: $.ref
          MatchEquals: refs/heads/{BranchName}
      Authentication: GITHUB_HMAC
      AuthenticationConfiguration:
        SecretToken: correct-horse-battery-staple  # error
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.placeholders import has_placeholder
from specfmt.views.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CloudFormation shows it to everybody who may describe the stack"


@rule(on=Webhook, group="security", severity=Severity.WARNING)
def check(webhook: Webhook, ctx: Context) -> Iterator[Finding]:
    node = webhook.settings.scalar("SecretToken")
    if node is None or webhook.variant is None or not node.text.strip("*"):
        return
    parameter = webhook.variant.parameter_behind(node)
    if parameter is not None:
        if not parameter.is_hidden:
            related = (Related(parameter.place.span, "the parameter is here"),)
            message = f"the secret of the webhook comes from the parameter `{parameter.name}`, which has no `NoEcho`"
            yield Finding(node, message, _WHY, related)
    elif not has_placeholder(node.text):
        message = (
            "the secret of the webhook stands here in plain text (expected `{{resolve:secretsmanager:...}}`)"
        )
        yield Finding(node, message, _WHY)
