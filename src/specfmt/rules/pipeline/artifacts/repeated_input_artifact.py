"""An action lists the same input artifact twice.

The second mention adds nothing. CloudFormation refuses such a list; what the API does is not documented.

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
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk, PrimarySource: Source}
          inputArtifacts:
            - name: Source
            - name: Source  # error
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

## Fixed

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
          configuration: {ProjectName: kiosk, PrimarySource: Source}
          inputArtifacts:
            - name: Source
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.nodes import Sequence
from specfmt.syntax.ops import without_item
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_left_to_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_steps import Artifact


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    inputs = action.inputs
    if len(inputs) == 1:
        return
    first: dict[str, Artifact] = {}
    for artifact in inputs:
        before = first.setdefault(artifact.name, artifact) if artifact.name else artifact
        if before is not artifact and not is_left_to_reader(artifact.name):
            related = (Related(before.node.span, "the first time is here"),)
            message = f"the input artifact `{artifact.name}` is listed twice"
            fix = _without(artifact, ctx)
            yield Finding(artifact.node, message, "an action gets each of its artifacts once", related, fix)


def _without(artifact: Artifact, ctx: Context) -> Fix | None:
    """Take the item out of its list, which loses nothing."""
    value = artifact.step.get("inputArtifacts")
    if not isinstance(value, Sequence) or value.items[artifact.index] is not artifact.item:
        return None
    return Fix.of("take it out", without_item(ctx.document.text, value, artifact.index), Safety.SAFE)
