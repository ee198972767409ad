"""Filters for the events of a webhook that the project does not have.

`FilterGroups` says which events start a build, and nothing starts one unless `Webhook` is `true`.

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
        FilterGroups:  # error
          - - {Type: EVENT, Pattern: PUSH}
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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="suspicious", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    triggers = project.section("triggers")
    entry = triggers.entry("filterGroups")
    switch = triggers.scalar("webhook")
    if entry is None or not project.filters or (switch is None and triggers.has("webhook")):
        return
    if switch is None or switch.text.lower() == "false":
        message = f"`{entry.name}` has no effect without `{project.spelled('webhook')}: true`"
        yield Finding(entry.key, message, "no event starts a build")
