"""An image under its old name.

In November 2024 the images `aws/codebuild/amazonlinux2-...` were renamed to `aws/codebuild/amazonlinux-...`. The old
names still work and mean the same images.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/amazonlinux2-x86_64-standard:5.0  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/amazonlinux-x86_64-standard:5.0
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/amazonlinux-x86_64-standard:5.0
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="style", severity=Severity.INFO, default=False)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for each in build.images:
        from specfmt.catalog.images import image

        found = image(each.text)
        if found is None or found.status == "deprecated":
            continue
        name = found.name + (f"-{found.release}" if found.release else "")
        if name != each.text.strip():
            edit = replaced(each, name)
            fix = Fix.of("write the new name", edit, Safety.SAFE)
            yield Finding(each, f"the image `{each.text}` is now called `{name}`", "both names work", fix=fix)
