"""A variable of the pipeline that it does not declare.

`#{variables.STAGE}` is the variable `STAGE` in the list `variables` of the pipeline. Upper and lower case differ.
CodePipeline refuses a definition with a reference to a variable that is not in the list.

## Bad

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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{variables.Stage}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{variables.STAGE}"}]'  # error
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

## Fixed

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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._references import is_judged, is_of_action, renamed, safety_of
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Sequence
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import Action
from specfmt.views.pipeline_variables import PIPELINE
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.pipeline_variables import VariableReference

# Comparing names takes its time; a file with more mistakes than that is of another kind.
_MOST_SUGGESTED = 20
_WHY = "CodePipeline refuses a reference to a variable that the pipeline does not declare"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if is_of_action(pipeline, PIPELINE):
        return
    undeclared = [each for each in pipeline.references if each.namespace == PIPELINE and _is_judged(each)]
    declared = _declared(pipeline) if undeclared else None
    if declared is None:
        return
    count = 0
    for reference in undeclared:
        if reference.variable not in declared:
            count += 1
            yield _finding(pipeline, reference, declared, suggests=count <= _MOST_SUGGESTED)


def _is_judged(reference: VariableReference) -> bool:
    """Leave out sources: no variable of the pipeline is right there, which is told by another rule."""
    return is_judged(reference) and not (isinstance(reference.holder, Action) and reference.holder.is_source)


def _declared(pipeline: Pipeline) -> dict[str, Scalar] | None:
    """The declared names; None where they cannot all be seen."""
    if pipeline.has("variables") and not isinstance(pipeline.get("variables"), Sequence):
        return None
    if any(each.name is None or not is_known(each.name.text) for each in pipeline.variables):
        return None
    return pipeline.variables_named


def _finding(
    pipeline: Pipeline, reference: VariableReference, declared: dict[str, Scalar], *, suggests: bool
) -> Finding:
    name, at = reference.variable, reference.variable_span
    if not declared:
        return Finding(at, f"the pipeline declares no variable `{name}`, it declares none at all", _WHY)
    message = f"the pipeline declares no variable `{name}`"
    meant = nearest(name, declared) if suggests else ""
    if not meant:
        return Finding(at, message + expected(declared), _WHY)
    related = (Related(declared[meant].span, f"`{meant}` is declared here"),)
    fix = renamed(pipeline.source, at, name, meant, safety_of(name, meant, declared))
    return Finding(at, f"{message}, did you mean `{meant}`?", _WHY, related, fix)
