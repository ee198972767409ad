"""More or fewer artifacts than an action takes or makes.

Each type of action has a least and a most number of input and of output artifacts. A source makes exactly one,
CodeBuild takes one to five, an approval none. CodePipeline refuses the pipeline otherwise: "declares 0 input
artifacts which is less than the minimum count".

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
    - name: Build
      actions:
        - name: Build  # error
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: web}
```

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
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: web, DeploymentGroupName: blue}
          inputArtifacts: [{name: SourceOutput}]
          outputArtifacts:
            - name: Deployed  # error
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: web}
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import MOST_ARTIFACTS, Range
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import count_is_exact
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_steps import Artifact

_ANY = Range(0, MOST_ARTIFACTS)


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    known = action.known
    if known is not None:
        name, inputs, outputs = known.provider, known.inputs, known.outputs
    elif action.type.owner == "Custom" and is_known(action.type.provider):
        name, inputs, outputs = "Custom", _ANY, _ANY
    else:
        return
    yield from _counted(action, name, "inputArtifacts", action.inputs, inputs)
    yield from _counted(action, name, "outputArtifacts", action.outputs, outputs)


def _counted(
    action: Action, name: str, key: str, artifacts: tuple[Artifact, ...], allowed: Range
) -> Iterator[Finding]:
    verb, direction = ("takes", "input") if key == "inputArtifacts" else ("makes", "output")
    noun = f"{direction} artifact" if allowed == (1, 1) else f"{direction} artifacts"
    sentence = f"`{name}` {verb} {'no' if allowed.most == 0 else allowed} {noun}"
    count = len(artifacts)
    why = "CodePipeline refuses the pipeline"
    if (
        count > allowed.most
        and (seen := [each for each in artifacts if each.name])
        and len(seen) > allowed.most
    ):
        yield Finding(seen[allowed.most].node, f"{sentence}, `{action.name}` has {len(seen)}", why)
    elif count < allowed.least and count_is_exact(action, key):
        yield Finding(action.beginning, f"{sentence}, `{action.name}` has {count or 'none'}", why)
