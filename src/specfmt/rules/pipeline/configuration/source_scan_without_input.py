"""A scan of source code without input artifact.

With `InspectorRunMode: SourceCodeScan` the action `InspectorScan` looks at the files of its input artifact. An image
in ECR is scanned with `ECRImageScan`, which needs none.

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
    - name: Scan
      actions:
        - name: Scan
          actionTypeId: {category: Invoke, owner: AWS, provider: InspectorScan, version: "1"}
          configuration:
            InspectorRunMode: SourceCodeScan  # error
          outputArtifacts: [{name: Report}]
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
    - name: Scan
      actions:
        - name: Scan
          actionTypeId: {category: Invoke, owner: AWS, provider: InspectorScan, version: "1"}
          configuration:
            InspectorRunMode: SourceCodeScan
          inputArtifacts: [{name: SourceOutput}]
          outputArtifacts: [{name: Report}]
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
    - name: Scan
      actions:
        - name: Scan
          actionTypeId: {category: Invoke, owner: AWS, provider: InspectorScan, version: "1"}
          configuration:
            InspectorRunMode: ECRImageScan
            ECRRepositoryName: web
          outputArtifacts: [{name: Report}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import has_no_inputs
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node = action.setting("InspectorRunMode")
    if node is None or node.text != "SourceCodeScan" or not action.is_a("Invoke", "InspectorScan"):
        return
    if action.known is not None and has_no_inputs(action):
        yield Finding(
            node,
            f"`SourceCodeScan` needs an input artifact, `{action.name}` has none",
            "the files of the artifact are what is scanned",
        )
