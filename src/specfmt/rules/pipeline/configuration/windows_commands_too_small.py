"""Commands on Windows with the smallest machine.

AWS's page says that Windows needs a `ComputeType` of medium or large. It does not say what happens otherwise, so this
is a warning.

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
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          configuration:
            EnvironmentType: WINDOWS_SERVER_2022_CONTAINER
            ComputeType: BUILD_GENERAL1_SMALL  # error
          commands: [make]
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          configuration:
            EnvironmentType: WINDOWS_SERVER_2022_CONTAINER
            ComputeType: BUILD_GENERAL1_MEDIUM
          commands: [make]
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    size = action.setting("ComputeType")
    system = action.setting("EnvironmentType")
    if size is None or system is None or not action.is_a("Compute", "Commands"):
        return
    if size.text == "BUILD_GENERAL1_SMALL" and system.text.startswith("WINDOWS"):
        yield Finding(
            size,
            "`BUILD_GENERAL1_SMALL` is not for Windows (expected `BUILD_GENERAL1_MEDIUM` or `BUILD_GENERAL1_LARGE`)",
            "AWS offers Windows from the medium size on",
            (Related(system.span, "Windows is asked for here"),),
        )
