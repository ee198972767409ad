"""A variable that the triggers of the source never set.

`TagName` is set when a tag starts the execution, `PullRequestId`, `PullRequestTitle`, `SourceBranchName` and
`DestinationBranchName` when a pull request does. A source whose triggers ask for neither leaves them empty. AWS describes
this without saying what becomes of the reference, so the rule runs only when it is selected.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {branches: {includes: [main]}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.TagName}"}]'  # error
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {tags: {includes: ['v*']}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.TagName}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._references import is_judged, producer_of
from specfmt.views.pipeline_triggers import PULL_REQUEST
from specfmt.views.pipeline_variables import VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = "TagName"
_OF_PULL_REQUESTS = frozenset(
    ("PullRequestId", "PullRequestTitle", "SourceBranchName", "DestinationBranchName")
)


@rule(on=VariableReference, group="suspicious", severity=Severity.INFO, default=False)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    name, step = reference.variable, reference.holder
    if (name != _TAG and name not in _OF_PULL_REQUESTS) or step is None or not is_judged(reference):
        return
    pipeline = step.spec
    action = producer_of(reference, pipeline)
    if action is None or action.type.provider != "CodeStarSourceConnection":
        return
    triggers = [each for each in pipeline.triggers if action in each.actions]
    filters = [each for trigger in triggers for each in trigger.filters]
    if not filters:
        return
    if name == _TAG:
        sets, what = any(each.has("tags") for each in filters), "tag"
    else:
        sets, what = any(each.on == PULL_REQUEST for each in filters), "pull request"
    if not sets:
        related = (Related(triggers[0].place.span, "what starts the pipeline"),)
        message = f"`{name}` is set by the start with a {what}, and no trigger of `{action.name}` has one"
        yield Finding(reference.variable_span, message, related=related)
