"""An action that works, and that AWS advises against.

The source `GitHub` keeps a personal token in the pipeline, and AWS calls it not recommended. A connection
(`CodeStarSourceConnection`) needs no token, and only with it triggers can filter by branch, tag and path. `Snyk` is
no longer in AWS's user guide.

A pipeline that has the old source goes on working; where it has to stay, ignore this rule.

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
    if known is not None and node is not None and known.status == "deprecated":
        kind = "source" if action.is_source else "action"
        yield Finding(node, f"AWS advises against the {kind} `{known.provider}`", known.note)
