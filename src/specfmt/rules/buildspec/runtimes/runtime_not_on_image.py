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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file
from specfmt.rules.buildspec._words import expected
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="correctness", severity=Severity.ERROR)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    spec = runtime.spec
    if not spec.images or runtime.version is None or runtime.phase.name != "install":
        return
    from specfmt.catalog.images import image
    from specfmt.catalog.runtimes import runtime_names, version_form_problem

    if runtime.name not in runtime_names() or version_form_problem(runtime.name, runtime.version) is not None:
        return  # the rules about names and forms say it better
    version = runtime.version.strip()
    images = [each for build in builds_of_this_file(spec, ctx.document.root_path) for each in build.images]
    for named in images:
        found = image(named.text)
        if found is None:
            continue
        answer = found.accepts(runtime.name, version)
        related = (Related(named.span, "the image is named here"),)
        why = "the image ends the build in INSTALL when it is asked for a runtime or version that it lacks"
        if answer == "unknown-runtime":
            message = f"image `{found.name}` has no runtime `{runtime.name}`"
            if runtime.name == "docker":
                message += "; Docker is there without it"
            yield Finding(runtime.key, message, why, related)
            return
        offer = found.runtime(runtime.name)
        if answer == "unknown-version" and offer is not None and not offer.custom:
            message = f"image `{found.name}` has no `{runtime.name}` `{version}`{expected(offer.versions)}"
            yield Finding(runtime.value, message, why, related)
            return
