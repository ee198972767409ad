"""An image of a blue/green deployment to ECS with half of its two keys, or a fifth image.

For each image that the action puts into the task definition, `Image1ArtifactName` names the artifact that describes
it, and `Image1ContainerName` the placeholder in the task definition, without its angle brackets. One without the
other has no effect or lets the action fail. There are four such pairs at most.

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeployToECS, version: "1"}
          configuration:
            ApplicationName: web
            DeploymentGroupName: web
            TaskDefinitionTemplateArtifact: SourceOutput
            AppSpecTemplateArtifact: SourceOutput
            Image1ArtifactName: SourceOutput  # error
          inputArtifacts: [{name: SourceOutput}]
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeployToECS, version: "1"}
          configuration:
            ApplicationName: web
            DeploymentGroupName: web
            TaskDefinitionTemplateArtifact: SourceOutput
            AppSpecTemplateArtifact: SourceOutput
            Image1ArtifactName: SourceOutput
            Image1ContainerName: IMAGE1_NAME
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHER = {"ArtifactName": "ContainerName", "ContainerName": "ArtifactName"}
_MOST = 4


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "CodeDeployToECS") or action.known is None:
        return
    for entry in action.configuration.node.merged():
        name = entry.name
        half = next((each for each in _OTHER if name.endswith(each)), "")
        number = name.removeprefix("Image").removesuffix(half)
        if not half or not name.startswith("Image"):
            continue
        other = f"Image{number}{_OTHER[half]}"
        if not _is_number(number):
            if half == "ContainerName" and action.configuration.has(other):
                continue  # told at the other half
            yield Finding(
                entry.key,
                f"`{name}` names no image, expected a number from 1 to {_MOST} after `Image`",
                "the action puts at most four images into the task definition",
            )
            continue
        if not action.configuration.has(other):
            yield Finding(
                entry.key,
                f"`{name}` has no `{other}` beside it",
                "the artifact says which image, the container name where in the task definition",
            )


def _is_number(text: str) -> bool:
    return len(text) == 1 and "1" <= text <= str(_MOST)
