"""A `buildspec.yaml` at the root, where CodeBuild by itself looks for `buildspec.yml`.

A project that names no buildspec reads `buildspec.yml` at the root of the source, and nothing else: with the other
ending the build ends in `DOWNLOAD_SOURCE` with `YAML file does not exist`. A project that names the file does not
mind.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html

## Bad

```yaml buildspec file=buildspec.yaml
version: 0.2  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec file=buildspec.yml
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if ctx.document.root_path == "buildspec.yaml" and ctx.project.has_file("buildspec.yml") is False:
        yield Finding(
            spec.place,
            "the file is called `buildspec.yaml`, CodeBuild by itself looks for `buildspec.yml`",
            why="a project that names no buildspec does not find it, and the build ends in `DOWNLOAD_SOURCE`",
        )
