"""The `FullRepositoryId` of a connection is an address, or has no owner.

A connection already knows the host. What it needs is `owner/name`, with GitLab also `group/subgroup/name`: no
`https://`, no `git@`, and no `.git` at the end. CodePipeline does not find the repository otherwise.

A name without any slash is a warning: a few examples of AWS have it. So is one that begins with `github.com/` or another host:
groups of GitLab may have any name.

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
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444
            FullRepositoryId: https://github.com/example/web.git  # error
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
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444
            FullRepositoryId: web  # error
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

## Fixed

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "FullRepositoryId"
_HOSTS = ("github.com/", "gitlab.com/", "bitbucket.org/")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    entry = action.configuration.entry(_KEY)
    if entry is None or not action.is_a("Source", "CodeStarSourceConnection"):
        return
    text = action.known_setting(_KEY) or ""
    if not text or is_capitals(text):
        return
    is_address = "://" in text or text.startswith("git@")
    if is_address or text.endswith(".git"):
        path = _path(text) if is_address else text.removesuffix(".git")
        edit = replaced(entry.value, path) if "/" in path.strip("/") else None
        yield Finding(
            entry.value,
            f"`{text}` is an address, expected `owner/name`" if is_address else f"`{text}` ends in `.git`",
            "the connection knows the host, and looks for the repository by owner and name",
            fix=Fix.of(f"write `{path}`", edit, Safety.SAFE),
        )
    elif text.startswith(_HOSTS):
        path = text.partition("/")[2]
        yield Finding(
            entry.value,
            f"`{text}` begins with the host, expected `owner/name`",
            "the connection knows the host, and looks for the repository by owner and name",
            fix=Fix.of(f"write `{path}`", replaced(entry.value, path), Safety.UNSAFE),
            severity=Severity.WARNING,
        )
    elif "/" not in text:
        yield Finding(
            entry.value,
            f"`{text}` has no owner, expected `owner/name`",
            "the connection looks for the repository by owner and name",
            severity=Severity.WARNING,
        )


def _path(address: str) -> str:
    """What follows the host of an address, without `.git`; empty where no host is seen."""
    _, scheme, rest = address.partition("://")
    path = rest.partition("/")[2] if scheme else address.partition(":")[2]
    return path.strip("/").removesuffix(".git")
