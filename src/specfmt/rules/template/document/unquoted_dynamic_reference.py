"""`{{resolve:...}}` without quotes.

YAML reads braces as a mapping, so CloudFormation gets a mapping within a mapping where it looks for the text of a dynamic
reference. Examples of AWS leave the quotes out now and then; the reference of CloudFormation never does.

## Bad

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/build
      Artifacts: {Type: NO_ARTIFACTS}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/standard:7.0
        EnvironmentVariables:
          - Name: STAGE
            Value: {{resolve:ssm:/shop/stage}}  # error
      Source: {Type: GITHUB, Location: "https://github.com/example-org/shop.git"}
```

## Good

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/build
      Artifacts: {Type: NO_ARTIFACTS}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/standard:7.0
        EnvironmentVariables:
          - {Name: STAGE, Value: "{{resolve:ssm:/shop/stage}}"}
          - {Name: REGION, Value: !Sub "{{resolve:ssm:/${AWS::StackName}/region}}"}
      Source: {Type: GITHUB, Location: "https://github.com/example-org/shop.git"}
```

## Fixed

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/build
      Artifacts: {Type: NO_ARTIFACTS}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/standard:7.0
        EnvironmentVariables:
          - Name: STAGE
            Value: "{{resolve:ssm:/shop/stage}}"
      Source: {Type: GITHUB, Location: "https://github.com/example-org/shop.git"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping, Node, Sequence
from specfmt.views.template import Template

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = "{{resolve:"


@rule(on=Template, group="correctness", severity=Severity.WARNING)
def check(template: Template, ctx: Context) -> Iterator[Finding]:
    text = ctx.document.text
    if _OPENING not in text or ctx.document.tree.root is None:
        return
    for node in _references(ctx.document.tree.root, text):
        source = text[slice(*node.span)]
        fix = None
        if source.endswith("}}") and '"' not in source and "\\" not in source and "\n" not in source:
            fix = Fix("put it into quotes", (Edit(node.span, f'"{source}"'),), Safety.SAFE)
        yield Finding(
            node,
            f"`{source[:60]}` is not in quotes, so that YAML reads a mapping",
            "CloudFormation resolves references in texts, and a mapping within a mapping is none",
            fix=fix,
        )


def _references(root: Node, text: str) -> Iterator[Mapping]:
    """The mappings that are written as dynamic references, in the order of the text. Aliases are not followed."""
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Mapping):
            if text.startswith(_OPENING, node.span.start):
                yield node
                continue
            pending += [entry.value for entry in reversed(node.entries)]
        elif isinstance(node, Sequence):
            pending += reversed(node.items)
