"""An image on a machine that it is not made for.

Images are made for one operating system and one sort of processor. `aws/codebuild/amazonlinux-aarch64-...` runs in `ARM_CONTAINER`, the
images for Windows run on `WINDOWS_SERVER_...` and `WINDOWS_EC2`, those with `lambda` in their names on Lambda compute. The container
cannot start anywhere else.

Only CodeBuild's own images are judged.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: ARM_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0  # error
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: windows
      buildspec: ci/windows.yml
      env:
        type: LINUX_CONTAINER
        image: aws/codebuild/windows-base:2022-1.0  # error
```

## Good

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: ARM_CONTAINER
  image: aws/codebuild/amazonlinux-aarch64-standard:3.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


_SYSTEMS = {"windows": "Windows", "macos": "macOS"}


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    if build.type is None or build.fleet is not None:
        return
    from specfmt.catalog.images import image

    for named in build.images:
        found = image(named.text)
        reason = None if found is None else _reason(found.os, found.arch, found.compute, build.type.text)
        if reason:
            yield Finding(
                named,
                f"the image `{named.text}` is {reason}, and the builds run in `{build.type.text}`",
                "the container cannot start there",
                (Related(build.type.span, "the machine"),),
            )


def _reason(system: str, arch: str, compute: str, machine: str) -> str:
    """What an image is made for, where that is something else than a machine."""
    name = machine.upper()
    of_machine = next((each for each in ("WINDOWS", "MAC", "ARM", "LINUX") if name.startswith(each)), "")
    if not of_machine:
        return ""
    machine_system = {"WINDOWS": "windows", "MAC": "macos"}.get(of_machine, "")
    image_system = system if system in _SYSTEMS else ""
    if image_system != machine_system:
        return f"for {_SYSTEMS.get(image_system, 'Linux')}"
    if not image_system and (arch == "aarch64") != (of_machine == "ARM"):
        return f"for `{arch}`"
    if not image_system and (compute == "lambda") != ("LAMBDA" in name):
        return "for Lambda compute" if compute == "lambda" else "not for Lambda compute"
    return ""
