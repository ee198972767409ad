"""A manual approval that starts together with the deployment of its stage.

Actions of a stage with the same `runOrder` start at the same time, and without one it is 1: the deployment does not wait
for the approval that stands above it. Give the deployment a higher `runOrder`. An approval that a later deployment of
the stage waits for is fine, and so is one beside the making of a change set.

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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Live
      actions:
        - name: Approve  # error
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Live
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
          runOrder: 2
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Live
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
        - name: Prepare
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration: {ActionMode: CHANGE_SET_REPLACE, StackName: kiosk, ChangeSetName: next, RoleArn: "arn:aws:iam::111122223333:role/kiosk-stack", TemplatePath: "Source::template.yml"}
          inputArtifacts: [{name: Source}]
        - name: Execute
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration: {ActionMode: CHANGE_SET_EXECUTE, StackName: kiosk, ChangeSetName: next}
          runOrder: 2
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stages import Action


@rule(on=Stage, group="suspicious", severity=Severity.WARNING)
def check(stage: Stage, ctx: Context) -> Iterator[Finding]:
    del ctx
    approvals = [action for action in stage.actions if action.certain_category == "Approval"]
    if not approvals:
        return
    deployments = [action for action in stage.actions if _deploys(action)]
    last = max((action.position.run_order for action in deployments), default=0)
    by_order = {action.run_order: action for action in reversed(deployments)}
    for approval in approvals:
        if approval.run_order is None or last > approval.run_order:
            continue
        beside = by_order.get(approval.run_order)
        if beside is None:
            continue
        message = f"`{approval.name}` starts together with `{beside.name}`, which does not wait for it"
        related = (Related(beside.place.span, "the deployment is here"),)
        order, at = stage.spec.spelled("runOrder"), approval.run_order
        why = f"actions of a stage with the same `{order}` ({at}) run at the same time"
        yield Finding(approval.place, message, why, related)


def _deploys(action: Action) -> bool:
    """Tell whether an action changes what runs; making a change set does not."""
    if action.certain_category != "Deploy":
        return False
    mode = action.setting("ActionMode")
    return mode is None or mode.text != "CHANGE_SET_REPLACE"
