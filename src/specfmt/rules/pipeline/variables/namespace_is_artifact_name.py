"""A namespace with the name of an artifact.

The namespaces of a pipeline and the names of its artifacts must differ, and CodePipeline refuses the definition
otherwise. The namespaces that the console proposes end in `Variables`: `SourceVariables`, `BuildVariables`.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Source  # error
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Source.CommitId}"}]'
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: SourceVariables
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{SourceVariables.CommitId}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_left_to_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline refuses a namespace that is the name of an artifact too"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    for name, actions in pipeline.namespaces.items():
        artifacts = pipeline.producers.get(name) or pipeline.consumers.get(name)
        node = actions[0].namespace
        if not name or not artifacts or node is None or is_left_to_reader(name):
            continue
        related = (Related(artifacts[0].node.span, f"the artifact `{name}`"),)
        yield Finding(node, f"the namespace `{name}` is the name of an artifact too", _WHY, related)
