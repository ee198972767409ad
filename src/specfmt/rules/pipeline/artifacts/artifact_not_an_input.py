"""The configuration of an action names an artifact that is not among its inputs.

An action can only use the artifacts that it lists in `inputArtifacts`. `TemplatePath` and its like name one before the two
colons, `PrimarySource` and the keys that end in `Artifact` or `ArtifactName` are the name of one, and so is the first
value of `Fn::GetArtifactAtt` and `Fn::GetParam` in `ParameterOverrides`. Add the artifact to the inputs, or name one that
is there. `PrimarySource` of an action with one input is a warning: pipelines run with a wrong name in it.

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
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: built::template.yml  # error
            ParameterOverrides: '{"Bucket": {"Fn::GetArtifactAtt": ["Built", "BucketName"]}}'
          inputArtifacts: [{name: Built}]
```

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
          outputArtifacts: [{name: Built}]
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Source::template.yml  # error
          inputArtifacts: [{name: Built}]
```

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
          outputArtifacts: [{name: Built}]
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Built::template.yml
            ParameterOverrides: '{"Bucket": {"Fn::GetArtifactAtt": ["Source", "BucketName"]}}'  # error
          inputArtifacts: [{name: Built}]
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
          outputArtifacts: [{name: Built}]
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Built::template.yml
            ParameterOverrides: '{"Bucket": {"Fn::GetArtifactAtt": ["Built", "BucketName"]}}'
          inputArtifacts: [{name: Built}]
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
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          outputArtifacts: [{name: Built}]
    - name: Stack
      actions:
        - name: Stack
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
            TemplatePath: Built::template.yml
            ParameterOverrides: '{"Bucket": {"Fn::GetArtifactAtt": ["Built", "BucketName"]}}'
          inputArtifacts: [{name: Built}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import ARTIFACT, ARTIFACT_PATH, ARTIFACT_PATH_OR_TEXT
from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._json_text import read_json
from specfmt.rules.pipeline._references import renamed, safety_of
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.scalars import scalar_map
from specfmt.text.span import Span
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_TYPES = (ARTIFACT, ARTIFACT_PATH, ARTIFACT_PATH_OR_TEXT)
_FUNCTIONS = ("Fn::GetArtifactAtt", "Fn::GetParam")
_WHY = "an action can only use the artifacts that it lists as inputs"
# Pipelines run with such a name, although the guide asks for one of the inputs.
_WHY_OF_ONE = (
    "the guide asks for the name of an input here; where there is only one, that one is taken by default"
)


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    known = action.known
    if known is None or not action.configuration.node.entries:
        return
    inputs = {artifact.name for artifact in action.inputs if artifact.is_known}
    # An input that cannot be seen may be the one; one that is missing altogether is told where it is missing.
    if len(inputs) < known.inputs.least or not all(artifact.is_known for artifact in action.inputs):
        return
    made = action.spec.producers
    # An input that no action makes is told where it is listed: any other artifact may be meant by it.
    is_doubtful = not made.keys() >= inputs
    for entry in action.configuration.node.merged():
        key = known.keys.get(entry.name)
        value = action.setting(entry.name) if key is not None else None
        if key is None or value is None:
            continue
        if key.type in _TYPES:
            name, colons, _ = value.text.partition("::")
            if name in inputs or not is_known(name) or (not colons and key.type != ARTIFACT):
                continue
            if key.type == ARTIFACT_PATH_OR_TEXT and name not in made:
                continue  # perhaps no artifact is meant
            if is_doubtful and name in made:
                continue
            at = scalar_map(ctx.document.text, value).to_host(Span(0, len(name)))
            found = _finding(action, at, name, inputs)
            if entry.name == "PrimarySource" and len(inputs) == 1:
                found = found._replace(why=_WHY_OF_ONE, severity=Severity.WARNING)
            yield found
        elif "Fn::Get" in value.text:
            json = read_json(value, ctx.document.text)
            if json is None or json.root is None:
                continue
            for node in _named(json.root):
                if node.text not in inputs and json.is_known(node):
                    yield _finding(action, json.word(node), node.text, inputs)


def _named(node: Node) -> Iterator[Scalar]:
    """The artifacts that functions of CodePipeline name below a node."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            value = entry.value
            if entry.name not in _FUNCTIONS:
                yield from _named(value)
            elif isinstance(value, Sequence) and value.items and isinstance(value.items[0], Scalar):
                yield value.items[0]
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _named(item)


def _finding(action: Action, at: Span, name: str, inputs: set[str]) -> Finding:
    meant = nearest(name, sorted(inputs))
    tail = f", did you mean `{meant}`?" if meant else expected(sorted(inputs))
    entry = action.entry("inputArtifacts")
    related = (Related(entry.key.span, "the inputs are here"),) if entry is not None else ()
    message = f"the artifact `{name}` is no input of action `{action.name}`{tail}"
    fix = renamed(action.spec.source, at, name, meant, safety_of(name, meant, inputs)) if meant else None
    return Finding(at, message, _WHY, related, fix)
