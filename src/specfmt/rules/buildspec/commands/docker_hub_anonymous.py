"""An image pulled from Docker Hub without logging in.

Docker Hub limits anonymous pulls by address, and builds of CodeBuild share theirs with many others: `toomanyrequests`
comes at random. Log in with `docker login`, or pull from Amazon ECR Public (`public.ecr.aws/docker/library/...`) or a
pull-through cache.

Off by default: the images that a Dockerfile names cannot be seen from here, and small projects rarely meet the limit.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - docker pull python:3.13  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - docker pull public.ecr.aws/docker/library/python:3.13
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if "docker pull" not in spec.source or "docker login" in spec.source:
        return
    for command in spec.commands:
        for simple in called(command, "docker"):
            if len(simple.argv) < 3 or simple.argv[1].text != "pull":
                continue
            image = next((word for word in simple.argv[2:] if not word.text.startswith("-")), None)
            if image is None or not image.static:
                continue
            host, slash, _ = image.text.partition("/")
            if slash and host != "docker.io" and ("." in host or ":" in host or host == "localhost"):
                continue
            yield Finding(
                command.at(image.span),
                f"`{image.text}` is pulled from Docker Hub without `docker login`",
                why="anonymous pulls are limited by address, and builds share theirs with others",
            )
