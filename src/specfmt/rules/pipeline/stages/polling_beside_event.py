"""A source polls for changes although an event rule or a webhook of the template starts the pipeline.

Sources in CodeCommit, S3 and GitHub (with a token) poll unless `PollForSourceChanges` is `false`; left out it means `true`.
With a rule of EventBridge or a webhook for the same source every change starts the pipeline twice.

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
              Configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "true"}  # error
              OutputArtifacts: [{Name: Source}]
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: {Category: Build, Owner: AWS, Provider: CodeBuild, Version: "1"}
              Configuration: {ProjectName: shop}
              InputArtifacts: [{Name: Source}]
  OnPush:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.codecommit]
        detail-type: [CodeCommit Repository State Change]
        detail: {event: [referenceCreated, referenceUpdated], referenceName: [main]}
      Targets:
        - Arn: !Sub arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}
          RoleArn: arn:aws:iam::111122223333:role/shop-start-pipeline
          Id: pipeline
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
  OnPush:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.codecommit]
        detail-type: [CodeCommit Repository State Change]
        detail: {event: [referenceCreated, referenceUpdated], referenceName: [main]}
      Targets:
        - Arn: !Sub arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}
          RoleArn: arn:aws:iam::111122223333:role/shop-start-pipeline
          Id: pipeline
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stages import Action
    from specfmt.views.pipeline_starters import Starter

_KEY = "PollForSourceChanges"
# The sources that poll, with what EventBridge calls the service.
_POLLING = {"CodeCommit": "aws.codecommit", "S3": "aws.s3", "GitHub": ""}


@rule(on=Pipeline, group="suspicious", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if pipeline.variant is None:
        return
    sources = [each for each in pipeline.actions if each.is_source and each.type.provider in _POLLING]
    if not any(map(_polls, sources)):
        return
    from specfmt.views.pipeline_starters import starters

    by_action: dict[str, Starter] = {}
    by_service: dict[str, Starter] = {}
    for starter in reversed(starters(pipeline)):
        if starter.action:
            by_action[starter.action] = starter
        by_service.update(dict.fromkeys(starter.services, starter))
    providers = [each.type.provider for each in sources]
    # Which of several repositories an event rule listens to is not looked into.
    alone = {name for name in _POLLING if providers.count(name) == 1}
    for action in sources:
        found = by_action.get(action.name)
        if found is None and action.type.provider in alone:
            found = by_service.get(_POLLING[action.type.provider])
        if found is None or not _polls(action):
            continue
        node = action.setting(_KEY)
        what = "a webhook" if found.action else "an event rule"
        fix = Fix.of("write `false`", replaced(node, "false"), Safety.UNSAFE) if node is not None else None
        yield Finding(
            node or action.place,
            f"the source `{action.name}` polls for changes, and {what} starts the pipeline too",
            f"every change starts the pipeline twice; `{_KEY}` left out means `true`",
            (Related(found.resource.key.span, f"{what} for the same source"),),
            fix,
        )


def _polls(action: Action) -> bool:
    """Tell whether a source certainly polls."""
    if not action.is_configuration_known:
        return False
    if not action.configuration.has(_KEY):
        return True
    return (action.known_setting(_KEY) or "").lower() == "true"
