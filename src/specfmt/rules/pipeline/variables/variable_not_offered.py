"""A variable that the action does not set.

Sources and most deployments set the same few variables in every pipeline; a `Commands` action sets those that it lists
under `outputVariables`. What a build, a stack or a function sets is decided elsewhere and not judged here, except by the
`exported-variables` of a buildspec that is written into the action itself.

A variable that is not set has no value when the action runs, and the action fails. This is a warning, since AWS adds
variables to its actions from time to time.

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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitID}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitSha}"}]'  # error
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          namespace: Run
          outputVariables: [IMAGE_TAG]
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - make tag
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "kiosk-#{Run.TAG}"  # error
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
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
  pipelineType: V2
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          namespace: Run
          outputVariables: [IMAGE_TAG]
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - make tag
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "kiosk-#{Run.IMAGE_TAG}"
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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._order import comes_too_late
from specfmt.rules.pipeline._references import is_judged, producer_of, renamed, safety_of
from specfmt.rules.spelling import expected, listed, nearest
from specfmt.views.pipeline_variables import VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

# Less alike than this, two variables are two: `CommitId` and `CommitMessage` are.
_ALIKE = 0.8
# Sources with a connection set 15.
_MOST_LISTED = 20
_WHY = "a reference that cannot be resolved lets the action fail"


@rule(on=VariableReference, group="correctness", severity=Severity.WARNING)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    step = reference.holder
    if step is None or not is_judged(reference):
        return
    action = producer_of(reference, step.spec)
    if action is None or comes_too_late(action, step):
        return
    name = reference.variable
    names = action.exported_inline
    if names is None:
        if action.offers(name) is not False:
            return
        known = action.known
        names = known.variables if known is not None and known.variables is not None else None
        if names is None:
            names = tuple(node.text for node in action.output_variables)
    if name in names:
        return
    meant = nearest(name, names, _ALIKE)
    fix = None
    if meant:
        fix = renamed(step.spec.source, reference.variable_span, name, meant, safety_of(name, meant, names))
    hint = f", did you mean `{meant}`?" if meant else expected(names)
    why = _WHY if hint or not names else f"it sets {listed(names, 'and', most=_MOST_LISTED)}"
    message = f"the action `{action.name}` sets no variable `{name}`{hint}"
    node = action.namespace
    related = (Related(node.span, f"`{reference.namespace}` is declared here"),) if node is not None else ()
    yield Finding(reference.variable_span, message, why, related, fix)
