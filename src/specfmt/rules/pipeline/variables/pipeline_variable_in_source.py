"""A variable of the pipeline in a source action.

`#{variables.X}` cannot be used in source actions, whatever their kind: the user guide of CodePipeline says that this is
not supported. To build another branch or object, start the execution with a source revision override instead.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  variables:
    - {name: BRANCH, defaultValue: main}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: "#{variables.BRANCH}"}  # error
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  variables:
    - {name: STAGE, defaultValue: test}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{variables.STAGE}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._references import is_judged
from specfmt.views.pipeline_stages import Action
from specfmt.views.pipeline_variables import PIPELINE, VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline does not support variables of the pipeline in source actions"


@rule(on=VariableReference, group="correctness", severity=Severity.ERROR)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    step = reference.holder
    if reference.namespace != PIPELINE or not isinstance(step, Action) or not step.is_source:
        return
    if is_judged(reference):
        yield Finding(
            reference.span, f"`#{{{reference.text}}}` stands in the source action `{step.name}`", _WHY
        )
