"""A build project whose source comes from a pipeline and whose artifacts do not go there, or the other way round.

A project that a pipeline starts has `CODEPIPELINE` as the type of its source and of its artifacts. One without the other is
refused: "Invalid input: when using CodePipeline both sourceType, and artifactType must be set to: CODEPIPELINE".

A project of any other type may be used by a pipeline as well: the pipeline overrides both.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts:
  type: NO_ARTIFACTS  # error
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: GITHUB, Location: https://github.com/example-org/shop.git}
      Artifacts:
        Type: CODEPIPELINE  # error
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


_PIPELINE = "CODEPIPELINE"


@rule(on=BuildProject, group="correctness", severity=Severity.ERROR)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    source, artifacts = project.source_section.type, project.artifacts.type
    if source is None or artifacts is None or (source.text == _PIPELINE) == (artifacts.text == _PIPELINE):
        return
    yield Finding(
        artifacts,
        f"the artifacts are `{artifacts.text}` and the source is `{source.text}`",
        "CodeBuild rejects the project: `CODEPIPELINE` is the type of both or of neither",
        (Related(source.span, "the type of the source"),),
    )
