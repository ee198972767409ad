"""A filter of a webhook is filled in from a configuration key that the target action does not have.

In `MatchEquals` a name in braces stands for the value that the target action has for that key of its configuration: `{Branch}`
for a source in GitHub, `{BranchName}` for one in CodeCommit. A name that is no key of it is never filled in, and no request
meets the filter. The pipeline has to stand in the same template for this to be seen.

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
          MatchEquals: refs/heads/{Branch}  # error
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

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import expected, is_certain, nearest
from specfmt.syntax.explanations.wording import show
from specfmt.views.placeholders import has_placeholder
from specfmt.views.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stages import Action
    from specfmt.views.webhook import Placeholder


@rule(on=Webhook, group="correctness", severity=Severity.ERROR)
def check(webhook: Webhook, ctx: Context) -> Iterator[Finding]:
    places = [place for each in webhook.filters for place in each.placeholders]
    action = _target(webhook) if places else None
    if action is None or not action.is_configuration_known or not action.configuration.node.entries:
        return
    keys = [entry.name for entry in action.configuration.node.merged()]
    for place in places:
        if place.key in keys or has_placeholder(place.key):
            continue
        meant = nearest(place.key, keys)
        tail = f", did you mean `{meant}`?" if meant else expected(keys)
        yield Finding(
            place.span,
            f"the action `{action.name}` has no configuration key {show(place.key)}{tail}",
            "what is in braces is filled in from the configuration of the target action",
            (Related(action.configuration.place.span, "its configuration is here"),),
            _renamed(webhook, place, meant, action) if meant else None,
        )


def _renamed(webhook: Webhook, place: Placeholder, meant: str, action: Action) -> Fix | None:
    """Another key between the braces; None where the file writes it otherwise than it reads."""
    if webhook.source[slice(*place.span)] != place.key:
        return None
    known = action.known.keys if action.known is not None else ()
    # It may be the key of the action that is misspelt.
    sure = meant in known and is_certain(place.key, meant, known)
    safety = Safety.SAFE if sure else Safety.UNSAFE
    return Fix(f"change to `{meant}`", (Edit(place.span, meant),), safety)


def _target(webhook: Webhook) -> Action | None:
    """The action that the webhook stands for, where it is the only one of its name in the first stage."""
    pipeline, name = webhook.pipeline, webhook.target_action
    if pipeline is None or name is None or not pipeline.stages:
        return None
    found = [each for each in pipeline.stages[0].actions if each.name == name.text]
    return found[0] if len(found) == 1 else None
