"""Actions of a stage that are not listed in the order in which they run.

The `runOrder` alone decides when an action runs. A list in another order is legal and easily misread. Off unless it is
selected.

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
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          runOrder: 2
          inputArtifacts: [{name: Built}]
        - name: Build  # error
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Stage, group="style", severity=Severity.INFO, default=False)
def check(stage: Stage, ctx: Context) -> Iterator[Finding]:
    del ctx
    latest = None
    for action in stage.actions:
        if action.run_order is None:
            continue
        if latest is not None and action.position < latest.position:
            message = f"`{action.name}` is listed after `{latest.name}` and runs before it"
            related = (Related(latest.place.span, f"`{latest.name}` runs later"),)
            order = stage.spec.spelled("runOrder")
            yield Finding(action.place, message, f"`{order}` decides, and not the place in the list", related)
        else:
            latest = action
