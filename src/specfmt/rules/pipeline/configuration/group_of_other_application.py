"""A deploy action that names a deployment group of another application.

A deployment group belongs to the application that it names. The action looks for the group in the application that it names itself, and fails
when it is not there. Both stand in the same template.

## Bad

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
                DeploymentGroupName: !Ref Production  # error
              InputArtifacts: [{Name: SourceOutput}]
  Other:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Server
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Other
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      AutoScalingGroups: [!Ref Instances]
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
                DeploymentGroupName: !Ref Production
              InputArtifacts: [{Name: SourceOutput}]
  Other:
    Type: AWS::CodeDeploy::Application
    Properties:
      ComputePlatform: Server
  Production:
    Type: AWS::CodeDeploy::DeploymentGroup
    Properties:
      ApplicationName: !Ref Shop
      ServiceRoleArn: arn:aws:iam::111122223333:role/codedeploy
      AutoScalingGroups: [!Ref Instances]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.nodes import text_of
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


_PROVIDERS = ("CodeDeploy", "CodeDeployToECS")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    known, variant = action.known, action.spec.variant
    if variant is None or known is None or known.provider not in _PROVIDERS:
        return
    settings = action.configuration
    entry = settings.entry("DeploymentGroupName")
    name, group_name = settings.text("ApplicationName"), settings.text("DeploymentGroupName") or ""
    # A group may have the name of one of another application, so only a reference is certain.
    if entry is None or not group_name.startswith("${"):
        return
    from specfmt.views.template import APPLICATION, DEPLOYMENT_GROUP

    application = variant.referred(name, APPLICATION)
    group = variant.referred(group_name, DEPLOYMENT_GROUP)
    if application is None or group is None:
        return
    owner = group.referred(text_of(group.properties.get("ApplicationName")), APPLICATION)
    if owner is None or owner.resource.name == application.resource.name:
        return
    yield Finding(
        entry.key,
        f"the deployment group `{group.resource.name}` belongs to the application `{owner.resource.name}`, "
        f"not to `{application.resource.name}`",
        "the action fails: the application has no such deployment group",
        (Related(group.resource.key.span, "the deployment group is here"),),
    )
