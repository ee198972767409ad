"""An action of a service that is shut down, or that AWS advises against.

OpsWorks Stacks ended on 2024-05-26: a deployment to it cannot succeed.

The source `GitHub` still works, so it is an info only. It keeps a personal token in the pipeline, and AWS calls it
not recommended; a connection (`CodeStarSourceConnection`) needs no token, and only with it triggers can filter by
branch, tag and path. `Snyk` is no longer in AWS's user guide.

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
          actionTypeId:
            category: Deploy
            owner: AWS
            provider: OpsWorks  # error
            version: "1"
          configuration: {Stack: web, App: web}
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
          actionTypeId:
            category: Source
            owner: ThirdParty
            provider: GitHub  # error
            version: "1"
          configuration: {Owner: example, Repo: web, Branch: main, OAuthToken: "<token>", PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444-5555-666677778888
            FullRepositoryId: example/web
            BranchName: main
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: web, DeploymentGroupName: blue}
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
    known = action.known
    node = action.type.scalar("provider")
    if known is None or node is None or known.status == "current":
        return
    is_gone = known.status == "discontinued"
    message = f"`{known.provider}` is shut down" if is_gone else f"`{known.provider}` is a source of the past"
    if not is_gone and not action.is_source:
        message = f"`{known.provider}` is an action of the past"
    yield Finding(node, message, known.note, severity=None if is_gone else Severity.INFO)
