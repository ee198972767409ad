"""Artifacts or a cache in S3, or a source in a repository, without the place.

Artifacts and caches of the type `S3` need the name of a bucket under `location`, and CodeBuild refuses the project without it.
A source in a repository needs its address; only a pipeline and `NO_SOURCE` do without.

## Bad

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts:
  type: S3  # error
  packaging: ZIP
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
cache:
  type: S3  # error
```

```yaml build-project
name: shop-build
source:
  type: CODECOMMIT  # error
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: S3, location: shop-artifacts}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
cache: {type: S3, location: shop-cache/builds}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


# GitHub's webhooks for a whole organization have no repository.
_REPOSITORIES = ("CODECOMMIT", "BITBUCKET", "GITLAB", "GITLAB_SELF_MANAGED", "S3")


@rule(on=BuildProject, group="correctness", severity=Severity.ERROR)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    location = project.spelled("location")
    held = [("artifacts", each) for each in (project.artifacts, *project.secondary_artifacts)]
    for what, section in (*held, ("cache", project.cache)):
        type_ = known(section.scalar("type"))
        if type_ is not None and type_.text == "S3" and not section.has("location"):
            why = "CodeBuild rejects the project: what is kept in S3 needs a bucket"
            yield Finding(type_, f"`{location}` is missing: the bucket of the {what}", why)
    for source in project.sources:
        type_ = source.type
        if type_ is not None and type_.text in _REPOSITORIES and not source.has("location"):
            yield Finding(
                type_,
                f"`{location}` is missing: where the source is",
                "CodeBuild has to know the repository",
                severity=Severity.WARNING,
            )
