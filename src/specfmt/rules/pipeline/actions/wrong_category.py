"""A provider in a category in which it has no action.

The four parts of `actionTypeId` together name a type of action: CodeBuild builds (`Build`) and tests (`Test`),
CloudFormation deploys, Lambda is invoked (`Invoke`) or deployed to (`Deploy`), commands are `Compute`. CodePipeline
refuses any other combination. Custom actions may combine them as they like.

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
            category: Deploy  # error
            owner: AWS
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import action_type, categories, providers
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import expected
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    type_ = action.type
    node, owner, provider = type_.scalar("category"), type_.owner, type_.provider or ""
    pairs = providers().get(provider)
    # A category that does not exist is told for itself; a custom action may have any.
    if node is None or pairs is None or owner not in ("AWS", "ThirdParty") or node.text not in categories():
        return
    right = tuple(category for category, _ in pairs)
    known = action_type(*pairs[0], provider)
    if node.text in right or (known is not None and known.is_open):
        return
    edit: Edit | None = replaced(node, right[0]) if len(right) == 1 else None
    yield Finding(
        node,
        f"`{provider}` is no provider of the category `{node.text}`{expected(right)}",
        "CodePipeline refuses a pipeline with an action type that it does not have",
        fix=Fix.of(f"write `{right[0]}`", edit, Safety.UNSAFE),
    )
