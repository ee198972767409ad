"""A full clone of a repository is read by an action that cannot use it.

With `OutputArtifactFormat: CODEBUILD_CLONE_REF` the artifact of a source holds no files, but a reference from which
CodeBuild makes a full clone. AWS says that only CodeBuild actions can use it. Take `CODE_ZIP`, or let a build pass the
files on.

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
          configuration: {RepositoryName: kiosk, BranchName: main, OutputArtifactFormat: CODEBUILD_CLONE_REF}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
    - name: Live
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]  # error
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
          configuration: {RepositoryName: kiosk, BranchName: main, OutputArtifactFormat: CODEBUILD_CLONE_REF}
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMAT = "OutputArtifactFormat"
_CLONE = "CODEBUILD_CLONE_REF"
_WHY = "the artifact holds a reference instead of files, and only CodeBuild makes a clone of it"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if _CLONE not in ctx.document.text:
        return
    clones = {}
    for name, artifacts in pipeline.producers.items():
        value = artifacts[0].step.setting(_FORMAT)
        if value is not None and value.text == _CLONE:
            clones[name] = value
    for name, value in clones.items():
        for artifact in pipeline.consumers.get(name, ()):
            step = artifact.step
            if isinstance(step, Action) and _cannot_clone(step):
                related = (Related(value.span, "the source makes a full clone"),)
                message = f"`{step.type.provider}` cannot read the full clone `{name}`"
                yield Finding(artifact.node, message, _WHY, related)


def _cannot_clone(action: Action) -> bool:
    """Tell whether an action certainly does no more than unpack files. Several types run on CodeBuild inside."""
    known = action.known
    return known is not None and known.category in ("Deploy", "Approval")
