"""A change set is executed that no action of the pipeline makes.

A change set can be executed once. An action with `CHANGE_SET_EXECUTE` therefore follows one with `CHANGE_SET_REPLACE`
that bears the same `StackName` and `ChangeSetName`. The change set might come from elsewhere, so this is a warning;
where a name is filled in later, nothing is said.

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
        - name: Prepare
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CHANGE_SET_REPLACE
            StackName: web
            ChangeSetName: web-changes
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
          inputArtifacts: [{name: SourceOutput}]
        - name: Execute
          runOrder: 2
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CHANGE_SET_EXECUTE
            StackName: web
            ChangeSetName: web-change  # error
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
        - name: Prepare
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CHANGE_SET_REPLACE
            StackName: web
            ChangeSetName: web-changes
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
          inputArtifacts: [{name: SourceOutput}]
        - name: Execute
          runOrder: 2
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CHANGE_SET_EXECUTE
            StackName: web
            ChangeSetName: web-changes
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stages import Action

_EXECUTE = "CHANGE_SET_EXECUTE"
_REPLACE = "CHANGE_SET_REPLACE"
_NAMES = ("StackName", "ChangeSetName")


@rule(on=Pipeline, group="suspicious", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if _EXECUTE not in ctx.document.text or pipeline.is_partial:
        return
    executed: list[tuple[Action, tuple[str, str]]] = []
    made: set[tuple[str, str]] = set()
    for action in pipeline.actions:
        mode = action.setting("ActionMode")
        if mode is None or not action.is_a("Deploy", "CloudFormation"):
            continue
        is_executed = mode.text == _EXECUTE
        if not is_executed and mode.text != _REPLACE and is_known(mode.text):
            continue
        stack, change_set = map(action.known_setting, _NAMES)
        if stack is not None and change_set is not None and mode.text in (_EXECUTE, _REPLACE):
            if is_executed:
                executed.append((action, (stack, change_set)))
            else:
                made.add((stack, change_set))
        elif not is_executed:
            return  # it may make any
    for action, names in executed:
        node = action.setting("ChangeSetName")
        if names not in made and node is not None:
            yield Finding(
                node,
                f"no action makes the change set `{names[1]}` of the stack `{names[0]}`",
                "a change set can be executed once: without an action that makes it, the next run finds none",
            )
