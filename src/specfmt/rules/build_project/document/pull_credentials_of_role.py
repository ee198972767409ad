"""An image of CodeBuild that the project pulls with its own role.

CodeBuild's own images (`aws/codebuild/...`) are pulled with CodeBuild's credentials, says its reference: "When you use an
CodeBuild curated image, you must use CODEBUILD credentials". Take `imagePullCredentialsType` out, or write `CODEBUILD`.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
  imagePullCredentialsType: SERVICE_ROLE  # error
serviceRole: arn:aws:iam::111122223333:role/shop-build
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
  imagePullCredentialsType: CODEBUILD
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    pull = known(project.environment.scalar("imagePullCredentialsType"))
    if pull is None or pull.text != "SERVICE_ROLE":
        return
    from specfmt.catalog.images import is_curated

    for image in project.build.images:
        if is_curated(image.text):
            yield Finding(
                pull,
                f"the image `{image.text}` is pulled with `CODEBUILD` credentials only",
                "the role is for images of other registries",
                (Related(image.span, "the image"),),
            )
