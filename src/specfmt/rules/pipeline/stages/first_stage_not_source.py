"""The first stage holds something else than source actions.

A pipeline begins with the stage that fetches the sources: its first stage has at least one action of the category
`Source`, and no others. CodePipeline refuses anything else: "Pipeline should start with a stage that only contains
source actions." Move the other actions into a later stage.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}  # error
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Gate  # error
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
    - name: Check
      actions:
        - name: Check
          actionTypeId: {category: Invoke, owner: AWS, provider: Lambda, version: "1"}
          configuration: {FunctionName: kiosk-check}
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline refuses a pipeline that does not begin with a stage of source actions only"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not pipeline.stages or pipeline.stages[0].index != 0:
        return
    first = pipeline.stages[0]
    others = [action for action in first.actions if action.certain_category not in (None, SOURCE)]
    if not others:
        return
    if len(others) == len(first.actions):
        if first.is_partial or any(action.is_source for action in pipeline.actions):
            return  # a source in a later stage is told there
        message = f"the first stage `{first.name}` has no source action"
        yield Finding(first.place, message, _WHY)
        return
    for action in others:
        at = action.type.scalar("category") or action.place
        message = f"action `{action.name}` of the first stage is `{action.certain_category}`, not `{SOURCE}`"
        yield Finding(at, message, _WHY)
