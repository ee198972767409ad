"""A variable of a namespace that no action declares.

`#{Git.CommitId}` is the variable `CommitId` of the action whose `namespace` is `Git`. Upper and lower case differ, and
the name of an action is no namespace: an action without `namespace` offers nothing. CodePipeline refuses the
definition: "variables are referencing a namespace that does not exist"
(https://github.com/aws/aws-cdk/issues/17272).

Besides those of actions there are `variables`, for the variables of the pipeline, and `codepipeline`.

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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{git.CommitId}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Source.CommitId}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "kiosk-#{variables.STAGE}"
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Safety, Severity, rule
from specfmt.rules.pipeline._order import comes_too_late
from specfmt.rules.pipeline._references import is_judged, is_of_action, renamed, safety_of
from specfmt.rules.spelling import expected, nearest
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_variables import EXECUTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_variables import VariableReference

# Comparing names takes its time; a file with more mistakes than that is of another kind.
_MOST_SUGGESTED = 20
_WHY = "CodePipeline refuses a definition that refers to a namespace which does not exist"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    unknown = [
        each
        for each in pipeline.references
        if each.namespace not in pipeline.namespaces
        and is_of_action(pipeline, each.namespace)
        and is_judged(each)
    ]
    if not unknown or pipeline.has_unknown_namespaces:
        return
    meant: dict[str, tuple[str, Safety]] = {}
    for reference in unknown:
        name = reference.namespace
        if name not in meant:
            is_few = len(meant) < _MOST_SUGGESTED
            near = nearest(name, pipeline.namespaces) if is_few else ""
            meant[name] = near, safety_of(name, near, pipeline.namespaces) if near else Safety.UNSAFE
        yield _finding(pipeline, reference, *meant[name])


def _finding(pipeline: Pipeline, reference: VariableReference, meant: str, safety: Safety) -> Finding:
    name, at = reference.namespace, reference.namespace_span
    message = f"no action declares the namespace `{name}`"
    if meant:
        (action, *others) = pipeline.namespaces[meant]
        node = action.namespace
        related = (Related(node.span, f"`{meant}` is declared here"),) if node is not None else ()
        step = reference.holder
        if others or action.offers(reference.variable) is False or (step and comes_too_late(action, step)):
            safety = Safety.UNSAFE
        fix = renamed(pipeline.source, at, name, meant, safety)
        return Finding(at, f"{message}, did you mean `{meant}`?", _WHY, related, fix)
    silent = next((each for each in pipeline.actions_named.get(name, ()) if each.namespace is None), None)
    if silent is not None:
        key = pipeline.spelled("namespace")
        related = (Related(silent.place.span, f"this action has no `{key}`"),)
        return Finding(at, f"{message}; the action `{name}` has no `{key}`", _WHY, related)
    return Finding(at, message + expected(each for each in pipeline.namespaces if each != EXECUTION), _WHY)
