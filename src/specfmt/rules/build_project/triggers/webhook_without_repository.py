"""A webhook in a project whose source has no webhooks.

Repositories of GitHub, GitLab and Bitbucket tell CodeBuild of pushes and pull requests. CodeCommit, S3 and pipelines do not: a
pipeline starts its builds itself, and the rest needs a rule of EventBridge. The project is refused.

## Bad

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: CODEPIPELINE}
      Artifacts: {Type: CODEPIPELINE}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Triggers:
        Webhook: true  # error
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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


_WITHOUT = ("CODEPIPELINE", "CODECOMMIT", "S3", "NO_SOURCE")


@rule(on=BuildProject, group="correctness", severity=Severity.ERROR)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    entry = project.section("triggers").entry("webhook")
    type_ = project.source_section.type
    if entry is None or not project.has_webhook or type_ is None or type_.text not in _WITHOUT:
        return
    yield Finding(
        entry,
        f"a source of the type `{type_.text}` has no webhooks",
        "CodeBuild rejects the webhook: only GitHub, GitLab and Bitbucket send events",
        (Related(type_.span, "the type of the source"),),
    )
