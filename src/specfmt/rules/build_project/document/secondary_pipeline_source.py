"""A further source or artifact of the type `CODEPIPELINE`.

What a pipeline hands over and takes is not declared in the project: the action of the pipeline lists the artifacts, and the
buildspec has one under `secondary-artifacts` for each. CodeBuild refuses the project: "artifactType CODEPIPELINE is not
allowed for secondaryArtifacts".

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
secondaryArtifacts:
  - type: CODEPIPELINE  # error
    artifactIdentifier: docs
```

## Good

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
secondaryArtifacts:
  - type: S3
    location: shop-docs
    artifactIdentifier: docs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.ERROR)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    for key, sections in (
        ("secondarySources", project.secondary_sources),
        ("secondaryArtifacts", project.secondary_artifacts),
    ):
        for section in sections:
            if section.type is not None and section.type.text == "CODEPIPELINE":
                yield Finding(
                    section.type,
                    f"an item of `{project.spelled(key)}` cannot be of the type `CODEPIPELINE`",
                    "CodeBuild rejects the project; a pipeline's artifacts stand in its action and in the buildspec",
                )
