"""`dockerd` started by hand.

In CodeBuild's own Linux images the Docker daemon already runs where the build may use it: in builds outside of a VPC,
and in privileged mode. Only an image of your own has to start the daemon itself; therefore this rule is off by default.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - nohup dockerd --host=unix:///var/run/docker.sock &  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - docker info
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="suspicious", severity=Severity.INFO, default=False)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    for simple in called(command, "dockerd", "dockerd-entrypoint.sh"):
        yield Finding(
            command.at(simple.argv[0].span),
            f"`{simple.name}` is needed only in an image of your own",
            why="in CodeBuild's own images the daemon already runs where a build may use it",
        )
