"""A setting of a cache that its type does not read.

`modes` is for a cache of the type `LOCAL`. With `S3` or `NO_CACHE` it is ignored, and nothing is kept on the host.

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
cache:
  type: NO_CACHE
  modes: [LOCAL_SOURCE_CACHE]  # error
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
cache:
  type: LOCAL
  modes: [LOCAL_SOURCE_CACHE]
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
    type_ = known(project.cache.scalar("type"))
    entry = project.cache.entry("modes")
    if type_ is None or entry is None or type_.text not in ("S3", "NO_CACHE"):
        return
    if not project.cache.scalars(entry.name):
        return
    yield Finding(
        entry.key,
        f"`{entry.name}` has no effect on a cache of the type `{type_.text}`",
        "CodeBuild reads it for `LOCAL` only",
        (Related(type_.span, "the type of the cache"),),
    )
