"""`InputType: FilePath` on an action without input artifact.

With `FilePath`, `Input` is the path of a file in the input artifact of the action. Without input artifact there is no
such file.

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Invoke, owner: AWS, provider: StepFunctions, version: "1"}
          configuration:
            StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:web
            InputType: FilePath  # error
            Input: input.json
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Invoke, owner: AWS, provider: StepFunctions, version: "1"}
          configuration:
            StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:web
            InputType: FilePath
            Input: input.json
          inputArtifacts: [{name: SourceOutput}]
```

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Invoke, owner: AWS, provider: StepFunctions, version: "1"}
          configuration:
            StateMachineArn: arn:aws:states:eu-west-1:111122223333:stateMachine:web
            Input: '{}'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import has_no_inputs
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node = action.setting("InputType")
    if node is None or node.text != "FilePath" or not action.is_a("Invoke", "StepFunctions"):
        return
    if action.known is not None and has_no_inputs(action):
        yield Finding(
            node,
            f"`InputType: FilePath` needs an input artifact, `{action.name}` has none",
            "`Input` is then the path of a file in it",
        )
