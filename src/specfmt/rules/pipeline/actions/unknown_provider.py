"""A provider that CodePipeline does not have.

The four parts of `actionTypeId` together name a type of action, exact in case. For one that it does not know,
CodePipeline refuses the whole pipeline: the action type "is not available in region".

A name that differs from a known one in case only is certainly wrong. Any other is a warning, because AWS adds
providers; of partners (`ThirdParty`) only what resembles a known name is told. Custom actions bear any name.

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
            owner: AWS
            provider: Codebuild  # error
            version: "1"
          configuration: {ProjectName: web}
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
    - name: Build
      actions:
        - name: Build
          actionTypeId:
            category: Build
            owner: AWS
            provider: CodeBiuld  # error
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

from specfmt.catalog.actions import providers
from specfmt.rules import Context, Finding, Fix, Severity, rule
from specfmt.rules.pipeline._references import safety_of
from specfmt.rules.spelling import nearest
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_capitals, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

# What providers are called elsewhere: the services behind them, the console.
_OTHER_NAMES = {
    "codeconnections": "CodeStarSourceConnection",
    "codeconnection": "CodeStarSourceConnection",
    "codestarconnections": "CodeStarSourceConnection",
    "codestarconnection": "CodeStarSourceConnection",
    "connection": "CodeStarSourceConnection",
    "manualapproval": "Manual",
    "elasticcontainerservice": "ECS",
    "statemachine": "StepFunctions",
}


@rule(on=Action, group="correctness", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node, owner = action.type.scalar("provider"), action.type.owner
    if node is None or owner not in ("AWS", "ThirdParty"):
        return
    name = node.text
    if not name or name in providers() or not is_known(name) or is_capitals(name):
        return
    meant = nearest(name, providers(), 0.75) or _OTHER_NAMES.get(name.lower(), "")
    same = meant.lower() == name.lower()
    if not meant and owner != "AWS":
        return
    hint = f", did you mean `{meant}`?" if meant else ""
    edit = replaced(node, meant) if meant else None
    yield Finding(
        node,
        f"unknown provider `{name}`{hint}",
        "CodePipeline refuses a pipeline with an action type that it does not have; names are exact in case",
        fix=Fix.of(f"write `{meant}`", edit, safety_of(name, meant, providers())),
        severity=Severity.ERROR if same else None,
    )
