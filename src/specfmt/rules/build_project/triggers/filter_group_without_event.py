"""A group of filters that does not say which events are meant.

Every group of filters has one of the type `EVENT`, whose pattern lists the events: pushes, pull requests, releases. The other filters
only narrow them down, by branch or path for instance.

## Bad

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: GITHUB, Location: https://github.com/example-org/shop.git}
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Triggers:
        Webhook: true
        FilterGroups:
          - - {Type: HEAD_REF, Pattern: ^refs/heads/main$}  # error
```

## Good

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: GITHUB, Location: https://github.com/example-org/shop.git}
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Triggers:
        Webhook: true
        FilterGroups:
          - - {Type: EVENT, Pattern: PUSH}
            - {Type: HEAD_REF, Pattern: ^refs/heads/main$}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    groups: dict[int, list[str]] = {}
    for each in project.filters:
        groups.setdefault(each.group, []).append("" if each.type is None else each.type.text)
    for each in project.filters:
        types = groups.get(each.group, [])
        # A type that is not known may be the one that is missing.
        if types and "" not in types and "EVENT" not in types and each.type is not None:
            groups[each.group] = []
            why = "the reference of CodeBuild asks for a filter of that type"
            yield Finding(
                each.type, f"this group of filters has none of the type `EVENT`, only `{types[0]}`", why
            )
