"""A version of an action type that does not exist.

All actions of AWS and of its partners have the version `1`. It is no version of the tool behind the action, and
CodePipeline refuses any other as an action type that is not available. Only custom actions have versions of their
own.

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
            provider: CodeBuild
            version: "2"  # error
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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline import API
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_capitals, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node = action.type.scalar("version")
    if node is None or not node.text or node.text == "1":
        return
    known = action.known
    if known is None or node.text == known.version or not is_known(node.text) or is_capitals(node.text):
        return
    if action.spec.form == API and node.style is Style.PLAIN and node.text.isdecimal():
        return  # a number where the API wants text: that is told first
    yield Finding(
        node,
        f"`{known.provider}` has no version `{node.text}`, expected `{known.version}`",
        "CodePipeline refuses a pipeline with an action type that it does not have",
        fix=Fix.of(f"write `{known.version}`", replaced(node, known.version), Safety.SAFE),
    )
