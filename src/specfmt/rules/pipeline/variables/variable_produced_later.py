"""A variable of an action that has not run yet.

The variables of an action exist when it is done. Only an action of a later stage can use them, or one of the same stage
with a higher `runOrder` (1 where it is missing); those with the same one run at the same time. CodePipeline refuses the
definition otherwise. Raise the `runOrder` of the action that uses the variable, or move it to a later stage.

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
          namespace: Built
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
        - name: Test
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Built.TAG}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Late.TAG}"}]'  # error
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          namespace: Late
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
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
          namespace: Built
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
        - name: Test
          runOrder: 2
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Built.TAG}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._order import by_whom, comes_too_late
from specfmt.rules.pipeline._references import is_judged, producer_of
from specfmt.views.pipeline_stages import Action
from specfmt.views.pipeline_variables import VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "the action that uses a variable has to run after the one that sets it"


@rule(on=VariableReference, group="correctness", severity=Severity.ERROR)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    step = reference.holder
    if step is None or not is_judged(reference):
        return
    producer = producer_of(reference, step.spec)
    if producer is None or not comes_too_late(producer, step):
        return
    message = f"`#{{{reference.text}}}` is set by {by_whom(producer, step)}"
    node = producer.namespace
    related = (Related(node.span, f"action `{producer.name}`"),) if node is not None else ()
    # What the service says of rules is not known, only that there can be no value yet.
    severity = None if isinstance(step, Action) else Severity.WARNING
    yield Finding(reference.span, message, _WHY, related, severity=severity)
