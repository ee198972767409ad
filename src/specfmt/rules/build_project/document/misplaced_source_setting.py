"""A setting of a source or of artifacts that their type does not have.

`reportBuildStatus` is for repositories of GitHub, GitLab and Bitbucket, and `encryptionDisabled` for artifacts in S3. The
reference of the API says that the project is refused when they are switched on elsewhere.

## Bad

```yaml build-project
name: shop-build
source:
  type: CODEPIPELINE
  reportBuildStatus: true  # error
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts:
  type: CODEPIPELINE
  encryptionDisabled: true  # error
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git, reportBuildStatus: true}
artifacts: {type: S3, location: shop-artifacts, encryptionDisabled: true}
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

    from specfmt.syntax.nodes import Scalar


_SILENT = ("CODEPIPELINE", "CODECOMMIT", "S3", "NO_SOURCE")


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    for source in project.sources:
        if source.type is not None and source.type.text in _SILENT:
            yield from _switched_on(
                source.scalar("reportBuildStatus"), "reportBuildStatus", source.type, project
            )
    for artifacts in (project.artifacts, *project.secondary_artifacts):
        if artifacts.type is not None and artifacts.type.text in ("CODEPIPELINE", "NO_ARTIFACTS"):
            switch = artifacts.scalar("encryptionDisabled")
            # AWS's own samples set it beside `CODEPIPELINE`.
            for finding in _switched_on(switch, "encryptionDisabled", artifacts.type, project):
                yield finding._replace(severity=Severity.INFO)


def _switched_on(switch: Scalar | None, key: str, type_: Scalar, project: BuildProject) -> Iterator[Finding]:
    if switch is not None and switch.text.lower() == "true":
        yield Finding(
            switch,
            f"`{project.spelled(key)}` is not for `{type_.text}`",
            "the reference of CodeBuild says that such a project is refused",
            (Related(type_.span, "the type"),),
        )
