"""A buildspec in a project that is a mapping where a text belongs.

The project takes the buildspec as a text: the path of a file, or the buildspec itself. In YAML a block does that: write `|` behind the
key. CloudFormation and the AWS CLI refuse a mapping.

## Bad

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        Type: CODEPIPELINE
        BuildSpec:  # error
          version: 0.2
          phases:
            build:
              commands: [make]
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
          version: 0.2
          phases:
            build:
              commands: [make]
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
```

## Fixed

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source:
        Type: CODEPIPELINE
        BuildSpec: |
          version: 0.2
          phases:
            build:
              commands: [make]
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import place, refused, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping
from specfmt.syntax.ops import begins_line, holder, line_end

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    message = f"`{violation.path[-1]}` is {shape(value)}, expected a text"
    yield Finding(
        place(violation, ctx),
        message,
        f"{refused(ctx)}; `|` behind the key makes a text of the lines",
        fix=_fix(violation, ctx),
    )


def _fix(violation: Violation, ctx: Context) -> Fix | None:
    """Make a block of the lines of the mapping."""
    value, text = value_of(violation), ctx.document.text
    entry = holder(ctx.document.tree.root, violation.path)
    if (
        entry is None
        or entry.value is not value
        or not isinstance(value, Mapping)
        or value.flow
        or value.anchor
    ):
        return None
    end = line_end(text, entry.key.span.end)
    if not begins_line(text, value.span.start) or text[entry.key.span.end : end].strip() != ":":
        return None
    colon = text.find(":", entry.key.span.end) + 1
    return Fix("make it a text", (Edit(Span(colon, colon), " |"),), Safety.UNSAFE)
