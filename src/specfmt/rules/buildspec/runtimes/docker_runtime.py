"""`docker` under `runtime-versions`, which most images do not offer.

Docker is part of every image; nothing has to be selected to use it. The runtime of that name dates from the images of
2019. The aarch64 images and `amazonlinux-x86_64-standard:4.0` still know it; on the Ubuntu images since
`standard:5.0` and on Amazon Linux 2023 for x86_64 the build ends with *Unknown runtime named 'docker'*.

Take the line out: Docker works without it. Nothing is said where the batch names images that all know the runtime.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      docker: 20  # error
      nodejs: 22
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - docker build .
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping
from specfmt.syntax.ops import without_entry
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="correctness", severity=Severity.INFO)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    spec = runtime.spec
    if (
        runtime.name != "docker"
        or runtime.phase.name != "install"
        or spec.images
        or spec.surroundings is not None
    ):
        return  # a project has an image, even where it is not known
    fix = None
    mapping = runtime.phase.get("runtime-versions")
    if isinstance(mapping, Mapping):
        edit = without_entry(ctx.document.text, mapping, runtime.entry)
        fix = Fix.of("remove it", edit, Safety.UNSAFE)
    yield Finding(
        runtime.key,
        "the runtime `docker` exists on aarch64 and Amazon Linux 2 images only",
        "every image has Docker without it; the other images end the build when they meet the name",
        fix=fix,
    )
