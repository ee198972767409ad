"""Run orders of a stage that leave numbers out.

Gaps are legal, and some teams leave them on purpose, so that an action fits in between. Off unless it is selected.

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
    - name: Live
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          runOrder: 5  # error
          inputArtifacts: [{name: Built}]
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
    - name: Live
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          runOrder: 2
          inputArtifacts: [{name: Built}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Stage, group="style", severity=Severity.INFO, default=False)
def check(stage: Stage, ctx: Context) -> Iterator[Finding]:
    del ctx
    if stage.is_partial or any(action.run_order is None for action in stage.actions):
        return
    first = {action.position.run_order: action for action in reversed(stage.actions)}
    last = 0
    for order in sorted(first):
        action = first[order]
        node = action.scalar("runOrder")
        if order > last + 1 and node is not None:
            key = stage.spec.spelled("runOrder")
            message = f"`{key}` {order} comes after {last}" if last else f"the lowest `{key}` is {order}"
            yield Finding(node, f"{message} in stage `{stage.name}`", "the numbers in between are not used")
        last = order
