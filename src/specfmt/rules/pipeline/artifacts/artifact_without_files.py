"""An output artifact of a `Commands` action without `files`.

`files` says what the action exports after its commands. AWS's examples always list them, and its pages do not say what
is exported without them; it may be nothing.

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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands: [make]
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]  # error
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
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands: [make]
          inputArtifacts: [{name: Source}]
          outputArtifacts:
            - name: Built
              files: [dist/**]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.INFO)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    del ctx
    if not action.is_a("Compute", "Commands"):
        return
    key = action.spec.spelled("files")
    for artifact in action.outputs:
        if artifact.name and not artifact.section.has("files"):
            message = f"the artifact `{artifact.name}` has no `{key}`, perhaps it stays empty"
            yield Finding(artifact.node, message, "a `Commands` action exports the files that it lists")
