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
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_triggers import PULL_REQUEST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_triggers import Trigger

_TAG = "TagName"
_OF_PULL_REQUESTS = frozenset(
    ("PullRequestId", "PullRequestTitle", "SourceBranchName", "DestinationBranchName")
)


@rule(on=Pipeline, group="suspicious", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if not pipeline.triggers:
        return
    by_action: dict[int, list[Trigger]] = {}
    for trigger in pipeline.triggers:
        for action in trigger.actions:
            by_action.setdefault(id(action), []).append(trigger)
    for reference in pipeline.references:
        name = reference.variable
        if (name != _TAG and name not in _OF_PULL_REQUESTS) or not is_judged(reference):
            continue
        source = producer_of(reference, pipeline)
        triggers = by_action.get(id(source), [])
        if source is None or source.type.provider != "CodeStarSourceConnection":
            continue
        what = "tag" if name == _TAG else "pull request"
        filters = [each for trigger in triggers for each in trigger.filters]
        sets = any(each.has("tags") if name == _TAG else each.on == PULL_REQUEST for each in filters)
        if filters and not sets:
            related = (Related(triggers[0].place.span, "what starts the pipeline"),)
            message = f"`{name}` is set by the start with a {what}, and no trigger of `{source.name}` has one"
            yield Finding(reference.variable_span, message, related=related)
