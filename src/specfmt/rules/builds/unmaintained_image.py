"""A task of the batch names an image that gets no updates any more.

It still works and is still kept on the build hosts, but its tools and languages are those of its last release. Changing
the image changes the default versions of all languages, so there is no automatic fix.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:6.0  # error
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="suspicious", severity=Severity.INFO)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for each in build.images:
        from specfmt.catalog.images import image

        found = image(each.text)
        if found is not None and found.status == "unmaintained":
            yield Finding(
                each, f"the image `{each.text}` is no longer maintained", "it works, but gets no updates"
            )
