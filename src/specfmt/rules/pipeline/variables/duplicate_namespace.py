"""A namespace that two actions declare.

A namespace belongs to one action of the whole pipeline, not of its stage. CodePipeline refuses the definition:
"Namespaces must be unique across the pipeline definition" (https://github.com/aws/aws-cdk/issues/6111).

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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          namespace: Git  # error
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          namespace: Built
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
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

_WHY = "CodePipeline refuses a definition in which two actions share a namespace"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    for name, actions in pipeline.namespaces.items():
        if len(actions) == 1 or is_left_to_reader(name):
            continue
        first, *others = actions
        place = first.namespace or first.place
        related = (Related(place.span, f"declared here, by the action `{first.name}`"),)
        for action in others:
            message = f"the namespace `{name}` is declared by the action `{first.name}` already"
            yield Finding(action.namespace or action.place, message, _WHY, related)
