"""A runtime, or a version of it, that the image named in the batch does not have.

The images hold a table of runtimes. Those before `standard:5.0` take exactly the versions in it; newer ones install
others as well, but only of the runtimes that they know. Asked for anything else, the build ends in INSTALL with
*Unknown runtime ...* or *Unknown runtime version ...*.

Checked for the tasks of the batch that name an image and run this file's own phases. The tables are those of the
published images; an image pinned to a release is not judged.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:7.0
phases:
  install:
    runtime-versions:
      docker: 20  # error
  build:
    commands: [npm test]
```

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: arm
      env:
        image: aws/codebuild/amazonlinux-aarch64-standard:3.0
phases:
  install:
    runtime-versions:
      docker: 20  # error
  build:
    commands: [npm test]
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: new
      env:
        image: aws/codebuild/standard:7.0
phases:
  install:
    runtime-versions:
      nodejs: 20
  build:
    commands: [npm test]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.rules.spelling import expected
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.images import Image
    from specfmt.syntax.nodes import Scalar
    from specfmt.views.buildspec import Runtime


@rule(on=Phase, group="correctness", severity=Severity.ERROR)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    if phase.name != "install" or not phase.runtimes or not phase.spec.images:
        return
    from specfmt.catalog.images import image

    images: dict[str, tuple[Image, Scalar]] = {}
    for build in builds_of_this_file(phase.spec, ctx.document.root_path):
        for named in build.images:
            found = image(named.text)
            if found is not None:
                images.setdefault(named.text, (found, named))
    for runtime in phase.runtimes:
        for found, place in images.values():
            finding = _judge(runtime, found)
            if finding is not None:
                yield finding._replace(related=(told_by(phase.spec, place, "the image is named here"),))
                break


def _judge(runtime: Runtime, image: Image) -> Finding | None:
    from specfmt.catalog.runtimes import runtime_names, version_form_problem

    version = (runtime.version or "").strip()
    if (
        not version
        or runtime.name not in runtime_names()
        or version_form_problem(runtime.name, version) is not None
    ):
        return None  # the rules about names and forms say it better
    why = "the image ends the build in INSTALL when it is asked for a runtime or version that it lacks"
    answer = image.accepts(runtime.name, version)
    if answer == "unknown-runtime":
        hint = "; Docker is there without it" if runtime.name == "docker" else ""
        return Finding(runtime.key, f"image `{image.name}` has no runtime `{runtime.name}`{hint}", why)
    offer = image.runtime(runtime.name)
    if answer == "unknown-version" and offer is not None and not offer.custom:
        message = f"image `{image.name}` has no `{runtime.name}` `{version}`{expected(offer.versions)}"
        return Finding(runtime.value, message, why)
    return None
