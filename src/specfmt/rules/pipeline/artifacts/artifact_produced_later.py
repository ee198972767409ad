"""An input artifact that is made only later.

Stages run in the order of the text. Within a stage the actions run in the order of their `runOrder`, which is 1 where it
is missing; those with the same one run at the same time, wherever they stand in the list. An action can only read what an
earlier stage has made, or an action of its own stage with a lower `runOrder`. Give the action that reads a higher
`runOrder`, or move it to a later stage.

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
          inputArtifacts: [{name: Built}]  # error
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
          outputArtifacts: [{name: Built}]
    - name: Live
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Built}]
```

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
          inputArtifacts: [{name: Built}]
          runOrder: 2
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._order import by_whom, comes_too_late
from specfmt.views.pipeline_stages import Action
from specfmt.views.pipeline_steps import INPUT, Artifact
from specfmt.views.placeholders import is_left_to_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "an action reads what was made before it begins, and otherwise CodePipeline refuses the definition"


@rule(on=Artifact, group="correctness", severity=Severity.ERROR)
def check(artifact: Artifact, ctx: Context) -> Iterator[Finding]:
    del ctx
    if artifact.direction != INPUT or not artifact.name or is_left_to_reader(artifact.name):
        return
    step = artifact.step
    first = step.spec.first_made.get(artifact.name)
    producer = first.step if first is not None else None
    if first is None or not isinstance(producer, Action) or not comes_too_late(producer, step):
        return
    if isinstance(step, Action) and step.takes_no_inputs:
        return  # no input is right there, which is told by the number of them
    message = f"the artifact `{artifact.name}` is made by {by_whom(producer, step)}"
    related = (Related(first.node.span, f"`{artifact.name}` is made here, by action `{producer.name}`"),)
    yield Finding(artifact.node, message, _WHY, related)
