"""`environmentVariables` on an action that runs no commands.

AWS describes the key of the action for `Commands` only; whether another action reads it is not known. CodeBuild takes
its variables from `EnvironmentVariables` in the `configuration`, as the text of a JSON array.

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
          environmentVariables: [{name: STAGE, value: test}]  # error
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
          configuration:
            ProjectName: web
            EnvironmentVariables: '[{"name": "STAGE", "value": "test"}]'
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.INFO, default=False)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    entry = action.entry("environmentVariables")
    known = action.known
    if entry is None or known is None or known.provider == "Commands":
        return
    yield Finding(
        entry.key,
        f"`{entry.name}` is described for the action `Commands` only, not for `{known.provider}`",
        "a CodeBuild action takes its variables from `EnvironmentVariables` in its configuration"
        if known.provider == "CodeBuild"
        else "whether this action reads it is not known",
    )
