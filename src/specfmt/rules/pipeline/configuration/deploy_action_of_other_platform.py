"""A deploy action for another platform than that of its application.

The action `CodeDeploy` deploys to servers, the action `CodeDeployToECS` to ECS; Lambda functions have an action of their own. The application
that the action names stands in the same template, and it is for something else: the action fails as soon as it runs.

## Bad

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: ECS
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Source
              ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}
              Configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: SourceOutput}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CodeDeploy, Version: "1"}
              Configuration:
                ApplicationName: !Ref Shop  # error
                DeploymentGroupName: production
              InputArtifacts: [{Name: SourceOutput}]
```

## Good

```yaml template
Resources:
  Shop:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Server
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/shop-pipeline
      ArtifactStore: {Type: S3, Location: shop-artifacts}
      Stages:
        - Name: Source
          Actions:
            - Name: Source
              ActionTypeId: {Category: Source, Owner: AWS, Provider: S3, Version: "1"}
              Configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip, PollForSourceChanges: "false"}
              OutputArtifacts: [{Name: SourceOutput}]
        - Name: Deploy
          Actions:
            - Name: Deploy
              ActionTypeId: {Category: Deploy, Owner: AWS, Provider: CodeDeploy, Version: "1"}
              Configuration:
                ApplicationName: !Ref Shop
                DeploymentGroupName: production
              InputArtifacts: [{Name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


_PLATFORMS = {"CodeDeploy": "Server", "CodeDeployToECS": "ECS"}


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    known, variant = action.known, action.spec.variant
    if variant is None or known is None or known.provider not in _PLATFORMS:
        return
    entry, name = (
        action.configuration.entry("ApplicationName"),
        action.configuration.text("ApplicationName"),
    )
    if entry is None or name is None:
        return
    from specfmt.views.deployments import in_words, platform_of_application

    platform = platform_of_application(variant, name)
    own = _PLATFORMS[known.provider]
    if platform is None or platform.name == own:
        return
    yield Finding(
        entry.key,
        f"`{known.provider}` deploys to {in_words(own)}, {platform.reason}",
        "the action fails: CodeDeploy cannot deploy the application in this way",
        (Related(platform.span, "the application is here"),),
    )
