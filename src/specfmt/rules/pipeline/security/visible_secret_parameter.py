"""A secret of an action comes from a parameter that everybody can read.

CloudFormation shows the value of a parameter to everybody who may describe the stack, unless the parameter has `NoEcho`.
Even with it the value passes through the hands of whoever deploys: a reference to Secrets Manager,
`{{resolve:secretsmanager:NAME:SecretString:KEY}}`, is never shown.

## Bad

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  ClientSecret: {Type: String}
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
        - Name: Deploy
          Actions:
            - Name: Publish
              ActionTypeId: {Category: Deploy, Owner: ThirdParty, Provider: AlexaSkillsKit, Version: "1"}
              Configuration:
                ClientId: amzn1.application-oa2-client.shop
                ClientSecret: !Ref ClientSecret  # error
                RefreshToken: "{{resolve:secretsmanager:shop/alexa:SecretString:refresh}}"
                SkillId: amzn1.ask.skill.shop
              InputArtifacts: [{Name: Source}]
```

## Good

```yaml template
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  ClientSecret: {Type: String, NoEcho: true}
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
        - Name: Deploy
          Actions:
            - Name: Publish
              ActionTypeId: {Category: Deploy, Owner: ThirdParty, Provider: AlexaSkillsKit, Version: "1"}
              Configuration:
                ClientId: amzn1.application-oa2-client.shop
                ClientSecret: !Ref ClientSecret
                RefreshToken: "{{resolve:secretsmanager:shop/alexa:SecretString:refresh}}"
                SkillId: amzn1.ask.skill.shop
              InputArtifacts: [{Name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="security", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    variant, known = action.spec.variant, action.known
    if variant is None or known is None:
        return
    for key in known.keys.values():
        node = action.setting(key.name) if key.secret else None
        parameter = variant.parameter_behind(node) if node is not None else None
        if node is None or parameter is None or parameter.is_hidden:
            continue
        yield Finding(
            node,
            f"`{key.name}` comes from the parameter `{parameter.name}`, which has no `NoEcho`",
            "CloudFormation shows its value to everybody who may describe the stack",
            (Related(parameter.place.span, "the parameter is here"),),
        )
