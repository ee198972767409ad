"""A provider under an owner that it does not belong to.

AWS's own actions have the owner `AWS`, also those that reach third parties: a repository behind a connection is
`AWS`/`CodeStarSourceConnection`, an approval is `AWS`/`Manual`. Two tables of AWS's user guide say otherwise and are
wrong. `ThirdParty` is for the old GitHub source with a token, for Alexa and for partners; Jenkins and other plugins
are `Custom`. CodePipeline refuses any other combination.

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
    - name: Build
      actions:
        - name: Build
          actionTypeId:
            category: Build
            owner: ThirdParty  # error
            provider: CodeBuild
            version: "1"
          configuration: {ProjectName: web}
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: web}
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Build
      actions:
        - name: Build
          actionTypeId:
            category: Build
            owner: AWS
            provider: CodeBuild
            version: "1"
          configuration: {ProjectName: web}
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import action_type, providers
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import expected
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    type_ = action.type
    node, category, provider = type_.scalar("owner"), type_.category, type_.provider or ""
    if node is None or node.text not in ("AWS", "ThirdParty") or provider not in providers():
        return
    owners = tuple(dict.fromkeys(owner for each, owner in providers()[provider] if each == category))
    if not owners or node.text in owners:
        return
    right = action_type(category or "", owners[0], provider)
    # Where the right owner brings the next finding along, the author should choose.
    is_current = right is not None and right.status == "current"
    yield Finding(
        node,
        f"`{provider}` does not belong to the owner `{node.text}`{expected(owners)}",
        "CodePipeline refuses a pipeline with an action type that it does not have",
        fix=Fix.of(
            f"write `{owners[0]}`",
            replaced(node, owners[0]) if len(owners) == 1 else None,
            Safety.SAFE if is_current else Safety.UNSAFE,
        ),
    )
