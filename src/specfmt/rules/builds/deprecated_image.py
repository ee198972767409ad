"""A task of the batch names an image that AWS has given up.

Deprecated images get no updates and are no longer kept on the build hosts, so that every build has to fetch them first.
Their tools are years old, and tutorials of today do not work on them.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:3.0  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:7.0
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:7.0
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator

# What took their place, by the system and the processor.
_SUCCESSORS = {
    ("ubuntu", "x86_64"): "aws/codebuild/standard:7.0",
    ("amazonlinux", "x86_64"): "aws/codebuild/amazonlinux-x86_64-standard:5.0",
    ("amazonlinux", "aarch64"): "aws/codebuild/amazonlinux-aarch64-standard:3.0",
}


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for each in build.images:
        from specfmt.catalog.images import image

        found = image(each.text)
        if found is None or found.status != "deprecated":
            continue
        since = f" since {found.deprecated_on}" if found.deprecated_on else ""
        successor = _SUCCESSORS.get((found.os, found.arch))
        hint = f", `{successor}` took its place" if successor else ""
        message = f"the image `{each.text}` is deprecated{since}{hint}"
        # Other versions of every tool come with it, so that somebody has to try whether the build still works.
        edit = replaced(each, successor) if successor else None
        fix = Fix.of(f"change to `{successor}`", edit, Safety.SHOW)
        yield Finding(each, message, "it gets no updates, and every build has to fetch it first", fix=fix)
