"""An action with a namespace that CodePipeline has itself.

`codepipeline` holds the variables of the execution, `variables` those that the pipeline declares. An action cannot have
the first at all, nor the second in a pipeline with variables. Without them `variables` works, until the first variable is
declared; that is a warning.

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
          namespace: codepipeline  # error
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

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
          namespace: variables  # error
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

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: variables  # error
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{variables.CommitId}"}]'
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
          namespace: SourceVariables
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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    for action in pipeline.namespaces.get(EXECUTION, ()):
        message = f"the namespace `{EXECUTION}` is reserved for the execution"
        yield Finding(action.namespace or action.place, message, "CodePipeline refuses it for an action")
    entry = pipeline.entry("variables")
    for action in pipeline.namespaces.get(PIPELINE, ()):
        place = action.namespace or action.place
        if entry is not None:
            related = (Related(entry.key.span, "the variables of the pipeline"),)
            why = "CodePipeline refuses it for an action of a pipeline with variables"
            yield Finding(
                place, f"the namespace `{PIPELINE}` is that of the pipeline's variables", why, related
            )
        else:
            message = f"the namespace `{PIPELINE}` is reserved for variables of the pipeline"
            why = "the action has to give it up as soon as the pipeline declares variables"
            yield Finding(place, message, why, severity=Severity.WARNING)
