"""A CodeBuild action with several input artifacts does not say which is the primary one.

The build runs in the directory of the primary source, and takes its buildspec from there; the other artifacts lie
beside it, in `$CODEBUILD_SRC_DIR_NAME`. With more than one input artifact CodePipeline refuses the action unless
`PrimarySource` names one of them.

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
        - name: Assets
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: assets, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: Assets}]
    - name: Build
      actions:
        - name: Build  # error
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
          inputArtifacts: [{name: SourceOutput}, {name: Assets}]
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
        - name: Assets
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: assets, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: Assets}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            PrimarySource: SourceOutput
          inputArtifacts: [{name: SourceOutput}, {name: Assets}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import called_for, misspelt, provider_of
from specfmt.rules.spelling import listed
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    names = [artifact.name for artifact in step.inputs if artifact.name]
    if len(names) < 2 or step.known is None or provider_of(step) != "CodeBuild":
        return
    if step.configuration.has("PrimarySource") or not step.is_configuration_known:
        return
    if any("ProjectName" in missing for _, missing in called_for(step)) or misspelt(step, ("PrimarySource",)):
        return  # told already, and the first thing to mend
    choice = listed(names)
    yield Finding(
        step.beginning,
        f"`{step.name}` has {len(names)} input artifacts and no `PrimarySource`"
        + (f" (expected {choice})" if choice else ""),
        "CodeBuild has to know which of them holds the buildspec and is the working directory",
    )
