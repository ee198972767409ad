"""`commands` or `outputVariables` on an action that runs no commands.

The two keys belong to the action `Commands` (category `Compute`). Any other action has its work in `configuration`,
or in the service behind it: a CodeBuild action takes its commands from the buildspec, and its output variables from
`env.exported-variables` there.

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
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: web}
          inputArtifacts: [{name: SourceOutput}]
          commands: [make]  # error
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
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands: [make]
          outputVariables: [IMAGE_TAG]
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = ("commands", "outputVariables")
_INSTEAD = {"CodeBuild": "the buildspec of the project holds the commands, and exports variables"}


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    known = action.known
    if known is None or known.provider == "Commands":
        return
    for name in _FIELDS:
        entry = action.entry(name)
        if entry is not None and action.scalars(name):
            yield Finding(
                entry.key,
                f"`{entry.name}` is for the action `Commands`, not for `{known.provider}`",
                _INSTEAD.get(known.provider, "CodePipeline takes it for the action `Commands` only"),
            )
