"""An image of CodeBuild under a name that it does not have.

The images of AWS are called `aws/codebuild/standard:7.0`, `aws/codebuild/amazonlinux-x86_64-standard:5.0` and so on, with
the prefix and the whole version. CodeBuild cannot pull another name, and the build ends in PROVISIONING.

Only names that differ a little from a known one are reported: AWS adds images, and any other name may be an image of
your own.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: ubuntu
      env:
        image: aws/codebuild/standard:7  # error
    - identifier: amazon
      env:
        image: amazonlinux-x86_64-standard:5.0  # error
    - identifier: arm
      env:
        image: aws/codebuild/amazonlinux-aarch-standard:3.0  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: ubuntu
      env:
        image: aws/codebuild/standard:7.0
    - identifier: next
      env:
        image: aws/codebuild/standard:99.0
    - identifier: gallery
      env:
        image: public.ecr.aws/codebuild/amazonlinux-x86_64-standard:5.0
    - identifier: hub
      env:
        image: python:3.13
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: ubuntu
      env:
        image: aws/codebuild/standard:7.0
    - identifier: amazon
      env:
        image: aws/codebuild/amazonlinux-x86_64-standard:5.0
    - identifier: arm
      env:
        image: aws/codebuild/amazonlinux-aarch64-standard:3.0
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_filled_in, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names without prefix that nobody else uses, unlike `python:3.13`.
_OURS = ("standard:", "amazonlinux-", "amazonlinux2-", "windows-base:", "macos-arm-base:")


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for each in build.images:
        name = each.text.strip()
        meant = None if is_filled_in(name) else _meant(name)
        if meant is not None:
            edit = replaced(each, meant)
            fix = Fix.of(f"change to `{meant}`", edit, Safety.UNSAFE)
            message = f"there is no image `{name}`, did you mean `{meant}`?"
            yield Finding(
                each, message, "the build ends in PROVISIONING when the image cannot be pulled", fix=fix
            )


def _meant(name: str) -> str | None:
    """The known image whose name lacks only its prefix or the end of its version, or has another family's name."""
    from specfmt.catalog.images import PREFIX, image, image_names

    bare = name.removeprefix("aws/").removeprefix("codebuild/")
    if image(name) is not None or not (name.startswith(PREFIX) or bare.startswith(_OURS)):
        return None
    for candidate in (PREFIX + bare, f"{PREFIX}{bare}.0"):
        if image(candidate) is not None:
            return candidate
    family, _, version = bare.partition(":")
    families = {each.removeprefix(PREFIX).partition(":")[0] for each in image_names()}
    near = nearest(family, families - {family}, cutoff=0.9) if family not in families else ""
    candidate = f"{PREFIX}{near}:{version}"
    return candidate if near and image(candidate) is not None else None
