"""`artifactStore` and `artifactStores` in one pipeline.

A pipeline keeps its artifacts either in one bucket (`artifactStore`) or in one bucket for each region
(`artifactStores`). CodePipeline refuses a definition with both. Pipelines with actions in another region need
`artifactStores`, with an entry for the region of the pipeline as well.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  artifactStores:  # error
    eu-west-1: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.nodes import Mapping, Sequence, resolve
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    found = [pipeline.entry(name) for name in ("artifactStore", "artifactStores")]
    written = [each for each in found if each is not None and _is_written(resolve(each.value))]
    if len(written) < len(found):
        return
    first, second = sorted(written, key=lambda entry: entry.span)
    message = f"`{second.name}` stands beside `{first.name}`, a pipeline has one of them"
    related = (Related(first.key.span, "the other one is here"),)
    yield Finding(second.key, message, "CodePipeline refuses a definition with both", related)


def _is_written(value: Node) -> bool:
    """Tell whether a value is certainly there: a function of CloudFormation may leave it out."""
    if not isinstance(value, Mapping | Sequence) or value.tag is not None:
        return False
    return isinstance(value, Sequence) or not any(is_function(entry.name) for entry in value.entries)
