"""`runtime-versions` in a file whose builds all run on images of your own.

Only the images of AWS can switch runtimes. On any other image the log says *Skipping install of runtimes* and the
build uses what the image holds. Take `runtime-versions` out, or an image that starts with `aws/codebuild/`.

Said only where every build of the batch that runs this file names such an image.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: tests
      env:
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/builder:3
phases:
  install:
    runtime-versions:  # error
      nodejs: 22
  build:
    commands: [npm test]
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: tests
      env:
        image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/builder:3
    - identifier: lint
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands: [npm test]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.rules.spelling import is_filled_in
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Phase, group="correctness", severity=Severity.INFO)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    if phase.name != "install" or not phase.runtimes or not phase.spec.images:
        return
    batch = phase.spec.batch
    found = builds_of_this_file(phase.spec, ctx.document.root_path)
    entry = phase.entry("runtime-versions")
    if entry is None or not found:
        return
    if batch is not None and any(each.name == "build-fanout" for each in batch.types):
        return
    from specfmt.catalog.images import is_curated

    for build in found:
        if not build.images or any(
            is_filled_in(each.text, underscores=True) or is_curated(each.text) for each in build.images
        ):
            return
    named = found[0].images[0]
    yield Finding(
        entry.key,
        f"`runtime-versions` has no effect on an image like `{named.text}`",
        "CodeBuild skips the install of runtimes on images that are not its own",
        (told_by(phase.spec, named, "the image is named here"),),
    )
