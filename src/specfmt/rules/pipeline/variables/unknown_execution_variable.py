"""A variable of `codepipeline` that does not exist.

The namespace `codepipeline` holds one variable, `PipelineExecutionId`. Variables that the pipeline declares are in the
namespace `variables`.

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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{codepipeline.ExecutionId}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{codepipeline.STAGE}"}]'  # error
          inputArtifacts: [{name: Source}]
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{codepipeline.PipelineExecutionId}"}]'
          inputArtifacts: [{name: Source}]
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{codepipeline.PipelineExecutionId}"}]'
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

from specfmt.rules import Context, Finding, Related, Safety, Severity, rule
from specfmt.rules.pipeline._references import EXECUTION_ID, is_judged, renamed, safety_of
from specfmt.rules.spelling import nearest
from specfmt.views.pipeline_stages import Action
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE, VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = f"the namespace `{EXECUTION}` holds `{EXECUTION_ID}` and nothing else"


@rule(on=VariableReference, group="correctness", severity=Severity.ERROR)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    name, step = reference.variable, reference.holder
    if reference.namespace != EXECUTION or name == EXECUTION_ID or step is None or not is_judged(reference):
        return
    pipeline = step.spec
    if EXECUTION in pipeline.namespaces:
        return  # an action has taken the name, which is told there
    message = f"`{EXECUTION}` has no variable `{name}`"
    declared = pipeline.variables_named.get(name)
    is_source = isinstance(step, Action) and step.is_source
    if declared is not None and not is_source:
        related = (Related(declared.span, f"`{name}` is declared here"),)
        fix = renamed(pipeline.source, reference.namespace_span, EXECUTION, PIPELINE, Safety.SAFE)
        yield Finding(reference.span, f"{message}, did you mean `{PIPELINE}.{name}`?", _WHY, related, fix)
        return
    fix = None
    if nearest(name, (EXECUTION_ID,)):
        safety = safety_of(name, EXECUTION_ID, (EXECUTION_ID,))
        fix = renamed(pipeline.source, reference.variable_span, name, EXECUTION_ID, safety)
    yield Finding(reference.span, f"{message} (expected `{EXECUTION_ID}`)", _WHY, fix=fix)
