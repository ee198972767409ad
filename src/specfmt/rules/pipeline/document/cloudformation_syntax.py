"""References and functions of CloudFormation in a definition for the API.

`Ref`, `Fn::Sub`, `!GetAtt`, `${AWS::AccountId}` and `{{resolve:secretsmanager:...}}` are resolved by CloudFormation, and
only in its templates. The AWS CLI sends a definition as it stands: a function is a mapping where a text belongs, which
the CLI refuses, and a reference in a text becomes part of the value (a warning): a token is the text `{{resolve:...}}`.

Put the values in before the call, or define the pipeline in a template.

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
          configuration: {RepositoryName: "{{resolve:ssm:/kiosk/repository}}", BranchName: main}  # error
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: {Ref: Project}}  # error
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

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.scalars import scalar_map
from specfmt.views.pipeline import API, Pipeline
from specfmt.views.placeholders import is_function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_GATES = ("{{resolve:", "${AWS::", "Ref", "Fn::", "!")
_TAGS = frozenset(
    """
    !Ref !Sub !GetAtt !Join !Select !Split !ImportValue !FindInMap !If !Equals !And !Or !Not !Base64 !Cidr !GetAZs
    !Transform !Condition !ToJsonString !Length
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
# How much of a reference a message shows.
_MOST_SHOWN = 40
_WHY = (
    "only CloudFormation resolves it, in its templates; in a definition for the API it is taken as it stands"
)


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    text = ctx.document.text
    if pipeline.form != API or not any(gate in text for gate in _GATES):
        return
    yield from _within(pipeline.container.node, text)


def _within(node: Node, text: str) -> Iterator[Finding]:
    """What stands in a node. An alias is told where it is anchored."""
    if isinstance(node, Scalar | Mapping | Sequence) and node.tag in _TAGS:
        start = text.rfind(node.tag, 0, node.span.start)
        at = Span(start, start + len(node.tag)) if start >= 0 else node.span
        yield Finding(at, f"`{node.tag}` is a function of CloudFormation", _WHY)
    elif isinstance(node, Scalar):
        yield from _references(node, text)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _within(item, text)
    elif isinstance(node, Mapping):
        entries = node.entries
        if text.startswith("{{resolve:", node.span.start):
            message = "`{{resolve:...}}` without quotes is a mapping, and a reference of CloudFormation"
            yield Finding(node, message, _WHY)
            return
        if len(entries) == 1 and is_function(entries[0].name):
            yield Finding(entries[0].key, f"`{entries[0].name}` is a function of CloudFormation", _WHY)
            return
        for entry in entries:
            yield from _within(entry.value, text)


def _references(scalar: Scalar, text: str) -> Iterator[Finding]:
    """The references in one value."""
    value = scalar.text
    places = None
    for opening, closing in (("{{resolve:", "}}"), ("${AWS::", "}")):
        start = value.find(opening)
        while start >= 0:
            end = value.find(closing, start)
            end = end + len(closing) if end >= 0 else len(value)
            shown = value[start:end]
            if len(shown) > _MOST_SHOWN:
                shown = shown[: _MOST_SHOWN - 3] + "..."
            places = places or scalar_map(text, scalar)
            at = places.to_host(Span(start, end))
            message = f"`{shown}` is a reference of CloudFormation"
            yield Finding(
                at, message, _WHY, severity=Severity.WARNING
            )  # the text is sent, whatever comes of it
            start = value.find(opening, end)
