"""A key that the mode of a CloudFormation action ignores.

The template, its configuration and its parameters count only where a stack or a change set is made. To execute a
change set or to delete a stack CloudFormation does not look at them; `ChangeSetName` counts only for change sets. It
does no harm, and many pipelines keep the keys alike in all actions, so this rule is off unless it is selected.

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
            ActionMode: DELETE_ONLY
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml  # error
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
            ActionMode: DELETE_ONLY
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_TEMPLATE = ("TemplatePath", "TemplateConfiguration", "ParameterOverrides")
_IGNORED = {
    "CHANGE_SET_EXECUTE": _OF_TEMPLATE,
    "DELETE_ONLY": (*_OF_TEMPLATE, "ChangeSetName"),
    "CREATE_UPDATE": ("ChangeSetName",),
    "REPLACE_ON_FAILURE": ("ChangeSetName",),
}


@rule(on=Action, group="style", severity=Severity.INFO, default=False)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    mode = action.setting("ActionMode")
    if mode is None or action.known is None or not action.is_a("Deploy", "CloudFormation"):
        return
    for name in _IGNORED.get(mode.text, ()):
        entry = action.configuration.entry(name)
        if entry is not None:
            yield Finding(
                entry.key,
                f"`{name}` has no effect with `ActionMode: {mode.text}`",
                "CloudFormation ignores it in this mode",
            )
