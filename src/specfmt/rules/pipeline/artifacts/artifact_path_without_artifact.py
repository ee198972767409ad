"""A path in an artifact that does not name the artifact.

`TemplatePath` and `TemplateConfiguration` are written as `Artifact::path/to/file`: the name of an input artifact, two
colons, the path in it. Without the colons CodePipeline cannot tell where the file is.

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
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: template.yml  # error
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
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Source::template.yml
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
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Source::template.yml
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import ARTIFACT_PATH
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Style
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_capitals, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTES = (Style.PLAIN, Style.SINGLE, Style.DOUBLE)
_WHY = "CodePipeline looks for the file in the artifact whose name stands before the two colons"


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    del ctx
    known = action.known
    if known is None:
        return
    for entry in action.configuration.node.merged():
        key = known.keys.get(entry.name)
        if key is None or key.type != ARTIFACT_PATH:
            continue
        value = action.setting(entry.name)
        if value is None or "::" in value.text or not value.text:
            continue
        if not is_known(value.text) or is_capitals(value.text):
            continue
        message = f"`{entry.name}` takes `Artifact::path`, this is the path alone"
        fix = None
        if len(action.inputs) == 1 and action.inputs[0].is_known and value.style in _QUOTES:
            start = value.span.start + len(value.style.value)
            prefix = action.inputs[0].name + "::"
            fix = Fix(f"put `{prefix}` before it", (Edit(Span(start, start), prefix),), Safety.SAFE)
        yield Finding(value, message, _WHY, fix=fix)
