"""The `ConnectionArn` of a source is not the ARN of a connection.

A source behind a connection needs the connection's ARN, `arn:aws:codeconnections:REGION:ACCOUNT:connection/ID`.
Connections made before the service was renamed have `codestar-connections` in place of `codeconnections`; both are
valid. The ARN of the host of a self-managed server, of a repository or of a secret is another thing.

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
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codecommit:eu-west-1:111122223333:web  # error
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
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444
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
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/11112222-3333-4444
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
from specfmt.views.placeholders import is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "ConnectionArn"
_SERVICES = ("codeconnections", "codestar-connections")
_FORM = "arn:aws:codeconnections:REGION:ACCOUNT:connection/ID"


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    entry = action.configuration.entry(_KEY)
    if entry is None or not action.is_a("Source", "CodeStarSourceConnection"):
        return
    text = action.known_setting(_KEY) or ""
    if not text or is_capitals(text) or not (problem := _problem(text)):
        return
    yield Finding(entry.value, f"`{_KEY}` {problem}", f"CodePipeline expects `{_FORM}`")


def _problem(text: str) -> str:
    """What is wrong with the ARN, as the end of a sentence; empty for a good one."""
    parts = text.split(":", 5)
    if len(parts) < 6 or parts[0] != "arn":
        return f"is `{text}`, which is no ARN"
    if parts[2] not in _SERVICES:
        return f"is an ARN of the service `{parts[2]}`, not of a connection"
    if not parts[5].removeprefix("connection/") or not parts[5].startswith("connection/"):
        return f"names `{parts[5]}`, which is no connection"
    return ""
