"""A variable of the pipeline without a default, where events start the pipeline.

Whoever starts an execution by hand can give the variable a value, a push or a pull request cannot: then the execution
fails. AWS does not say it quite so for every kind of start, so this rule runs only when it is selected.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  variables:
    - {name: STAGE}  # error
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {branches: {includes: [main]}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
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

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  variables:
    - {name: STAGE, defaultValue: test}
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {branches: {includes: [main]}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_variables import PipelineVariable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=PipelineVariable, group="suspicious", severity=Severity.INFO, default=False)
def check(variable: PipelineVariable, ctx: Context) -> Iterator[Finding]:
    name, triggers = variable.name, variable.spec.triggers
    if name is None or not triggers or variable.has("defaultValue"):
        return
    related = (Related(triggers[0].place.span, "this starts executions without values for variables"),)
    key = variable.spec.spelled("defaultValue")
    why = "an execution that a trigger starts has no value for it"
    yield Finding(name, f"the variable `{name.text}` has no `{key}`", why, related)
