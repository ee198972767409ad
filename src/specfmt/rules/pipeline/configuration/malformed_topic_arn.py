"""The `NotificationArn` of an approval is not the ARN of an SNS topic.

CodePipeline tells an SNS topic that an approval waits: `arn:aws:sns:REGION:ACCOUNT:TOPIC`. With the ARN of a queue,
of a function or of a subscription nobody is told.

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
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
          configuration: {NotificationArn: "arn:aws:sqs:eu-west-1:111122223333:approvals"}  # error
        - name: Deploy
          runOrder: 2
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: web, DeploymentGroupName: blue}
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
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
          configuration: {NotificationArn: "arn:aws:sns:eu-west-1:111122223333:approvals"}
        - name: Deploy
          runOrder: 2
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: web, DeploymentGroupName: blue}
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "NotificationArn"
_PARTS = 6


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    entry = action.configuration.entry(_KEY)
    if entry is None or not action.is_a("Approval", "Manual"):
        return
    text = action.known_setting(_KEY) or ""
    if not text or is_capitals(text) or not (problem := _problem(text)):
        return
    yield Finding(
        entry.value,
        f"`{_KEY}` {problem}",
        "CodePipeline publishes to an SNS topic, `arn:aws:sns:REGION:ACCOUNT:TOPIC`",
    )


def _problem(text: str) -> str:
    """What is wrong with the ARN, as the end of a sentence; empty for a good one."""
    parts = text.split(":")
    if len(parts) < _PARTS or parts[0] != "arn":
        return f"is `{text}`, which is no ARN"
    if parts[2] != "sns":
        return f"is an ARN of the service `{parts[2]}`, not of an SNS topic"
    if len(parts) > _PARTS:
        return "is the ARN of a subscription, not of its topic"
    return ""
