"""A key that does not go with the permission model of a stack set.

With `PermissionModel: SERVICE_MANAGED` the organization makes the roles, and `AdministrationRoleArn` and
`ExecutionRoleName` are not used. With `SELF_MANAGED`, which is also what a missing `PermissionModel` means,
`OrganizationsAutoDeployment` is not used.

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
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormationStackSet, version: "1"}
          configuration:
            StackSetName: web
            TemplatePath: SourceOutput::template.yml
            OrganizationsAutoDeployment: Enabled  # error
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormationStackSet, version: "1"}
          configuration:
            StackSetName: web
            TemplatePath: SourceOutput::template.yml
            PermissionModel: SERVICE_MANAGED
            ExecutionRoleName: stacks  # error
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
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormationStackSet, version: "1"}
          configuration:
            StackSetName: web
            TemplatePath: SourceOutput::template.yml
            PermissionModel: SERVICE_MANAGED
            OrganizationsAutoDeployment: Enabled
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._configuration import is_hidden
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_IGNORED = {
    "SERVICE_MANAGED": ("AdministrationRoleArn", "ExecutionRoleName"),
    "SELF_MANAGED": ("OrganizationsAutoDeployment",),
}
_DEFAULT = "SELF_MANAGED"


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "CloudFormationStackSet") or action.known is None:
        return
    model = action.configuration.entry("PermissionModel")
    if is_hidden(action.configuration.get("PermissionModel")) or not action.is_configuration_known:
        return
    name = _DEFAULT if model is None else action.known_setting("PermissionModel") or ""
    for key in _IGNORED.get(name, ()):
        entry = action.configuration.entry(key)
        # Said to be off is nothing that could get lost.
        if entry is not None and action.known_setting(key) != "Disabled":
            yield Finding(
                entry.key,
                f"`{key}` is not used with the permission model `{name}`",
                "AWS uses it for the other permission model only",
                (Related(model.span, "the permission model"),) if model is not None else (),
            )
