"""`on-failure` in phases that run where it is not supported.

The User Guide limits `on-failure` to the images of CodeBuild on on-demand EC2 compute: not on Lambda, not on a fleet of
reserved capacity, not on images of your own. There the phase fails the build as if the key were not written.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: gpu
      env:
        fleet: gpu-fleet
phases:
  build:
    on-failure: CONTINUE  # error
    commands: [make test]
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        image: aws/codebuild/standard:7.0
phases:
  build:
    on-failure: CONTINUE
    commands: [make test]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.rules.spelling import is_filled_in
from specfmt.syntax.nodes import text_of
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Scalar
    from specfmt.views.builds import Build


@rule(on=Phase, group="correctness", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    entry = phase.entry("on-failure")
    if entry is None or phase.on_failure is None or not phase.known:
        return
    for build in builds_of_this_file(phase.spec, ctx.document.root_path):
        reason = _reason(build)
        if reason is not None:
            where, place = reason
            yield Finding(
                entry,
                f"`on-failure` is not supported {where}",
                "CodeBuild supports it on its own images and on-demand EC2 compute only",
                (told_by(phase.spec, place, f"{build.owner} runs this phase here"),),
            )
            return


def _reason(build: Build) -> tuple[str, Entry | Scalar] | None:
    if build.fleet is not None and text_of(build.fleet.value) is not None:
        return "on a fleet", build.fleet
    if build.is_lambda:
        return "on Lambda compute", build.type or build.computes[0]
    from specfmt.catalog.images import is_curated

    for image in build.images:
        if not is_filled_in(image.text, underscores=True) and not is_curated(image.text):
            return "on an image of your own", image
    return None
