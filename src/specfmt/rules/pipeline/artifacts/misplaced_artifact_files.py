"""`files` of an output artifact of an action that is no `Commands` action.

With `files` the `Commands` action says what it exports. Other actions decide that elsewhere: CodeBuild in the `artifacts`
of its buildspec, CloudFormation with `OutputFileName`. There `files` has no meaning.

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
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts:
            - name: Built
              files: [dist/**]  # error
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
from specfmt.views.pipeline_steps import OUTPUT, Artifact

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Artifact, group="suspicious", severity=Severity.WARNING)
def check(artifact: Artifact, ctx: Context) -> Iterator[Finding]:
    del ctx
    if artifact.direction != OUTPUT:
        return
    entry = artifact.section.entry("files")
    step = artifact.step
    if (
        entry is None
        or not isinstance(step, Action)
        or step.known is None
        or step.is_a("Compute", "Commands")
    ):
        return
    message = f"`{entry.name}` has no meaning for an output of `{step.type.provider}`"
    yield Finding(entry.key, message, "only the `Commands` action exports the files that are listed there")
