"""An input artifact that no action of the pipeline makes.

The name of an input has to be that of an output of an earlier action, letter by letter: upper and lower case differ.
CodePipeline refuses the definition otherwise.

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
          outputArtifacts: [{name: Built}]
    - name: Live
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: built}]  # error
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

## Fixed

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.pipeline._references import safety_of
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import Action, ConditionRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_steps import Artifact, Step

# Comparing names takes its time; a file with more mistakes than that is of another kind.
_MOST_SUGGESTED = 20
_WHY = "an input has to be the output of an earlier action, in the same letters"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    producers = pipeline.producers
    unknown = [
        artifact
        for name, artifacts in pipeline.consumers.items()
        if name not in producers
        for artifact in artifacts
        if artifact.is_known and not (isinstance(artifact.step, Action) and artifact.step.takes_no_inputs)
    ]
    if not unknown or pipeline.has_unknown_outputs:
        return
    for count, artifact in enumerate(unknown):
        yield _finding(artifact, producers, suggests=count < _MOST_SUGGESTED)


def _finding(artifact: Artifact, producers: dict[str, list[Artifact]], *, suggests: bool) -> Finding:
    name = artifact.name
    message = f"no action makes the artifact `{name}`"
    own = {output.name for output in artifact.step.outputs}
    names = [each for each in producers if each and each not in own]
    meant = nearest(name, names) if suggests else ""
    if not meant:
        return Finding(artifact.node, message + expected(names), _WHY)
    related = (Related(producers[meant][0].node.span, f"`{meant}` is made here"),)
    # Two names that are one slip apart cannot be meant to be two, unless both are made.
    is_ready = _comes_first(producers[meant][0].step, artifact.step)
    safety = safety_of(name, meant, names) if is_ready else Safety.UNSAFE
    fix = Fix.of(f"change to `{meant}`", replaced(artifact.node, meant), safety)
    return Finding(artifact.node, f"{message}, did you mean `{meant}`?", _WHY, related, fix)


def _comes_first(producer: Step, step: Step) -> bool:
    """Tell whether what an action makes is there when a step begins."""
    if not isinstance(producer, Action):
        return False
    if isinstance(step, Action):
        return producer.precedes(step) is True
    return isinstance(step, ConditionRule) and producer.stage.index < step.stage.index
