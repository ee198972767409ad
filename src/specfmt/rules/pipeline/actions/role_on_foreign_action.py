"""A role for an action that is not AWS's own.

With `roleArn` on an action CodePipeline assumes that role before it calls the service behind the action. Actions of
partners and custom actions are called otherwise: the AWS CDK refuses to give them a role. AWS's pages do not say it,
so this is a warning.

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
          actionTypeId: {category: Deploy, owner: ThirdParty, provider: AlexaSkillsKit, version: "1"}
          configuration:
            ClientId: amzn1.application-oa2-client.example
            ClientSecret: "<client-secret>"
            RefreshToken: "<refresh-token>"
            SkillId: amzn1.ask.skill.example
          inputArtifacts: [{name: SourceOutput}]
          roleArn: arn:aws:iam::111122223333:role/alexa  # error
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
          actionTypeId: {category: Deploy, owner: ThirdParty, provider: AlexaSkillsKit, version: "1"}
          configuration:
            ClientId: amzn1.application-oa2-client.example
            ClientSecret: "<client-secret>"
            RefreshToken: "<refresh-token>"
            SkillId: amzn1.ask.skill.example
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    owner = action.type.owner
    entry = action.entry("roleArn")
    if entry is None or action.role is None or owner not in ("ThirdParty", "Custom"):
        return
    yield Finding(
        entry.key,
        f"`{entry.name}` has no use on an action of the owner `{owner}`",
        "CodePipeline assumes roles for the actions of AWS only",
    )
