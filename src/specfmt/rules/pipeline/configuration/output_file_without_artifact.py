"""`OutputFileName` on a CloudFormation action that makes no artifact.

The outputs of the stack are written to that file of the action's output artifact. Without one they are written
nowhere.

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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
            OutputFileName: outputs.json  # error
          inputArtifacts: [{name: SourceOutput}]
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
            OutputFileName: outputs.json
          inputArtifacts: [{name: SourceOutput}]
          outputArtifacts: [{name: StackOutputs}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import count_is_exact
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    entry = action.configuration.entry("OutputFileName")
    if entry is None or not action.is_a("Deploy", "CloudFormation") or action.known is None:
        return
    if action.outputs or not count_is_exact(action, "outputArtifacts"):
        return
    yield Finding(
        entry.key,
        f"`OutputFileName` has no effect, `{action.name}` makes no output artifact",
        "the outputs of the stack are written to a file of the output artifact",
    )
