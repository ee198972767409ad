"""Docker in a task whose `privileged-mode` is switched off.

Outside a VPC the Docker daemon runs without privileged mode, and nothing needs to be done. In a VPC it does not, and
the commands fail with *Cannot connect to the Docker daemon*.

Off unless it is selected.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        privileged-mode: false  # error
phases:
  build:
    commands:
      - docker build .
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        privileged-mode: true
phases:
  build:
    commands:
      - docker build .
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file
from specfmt.syntax.nodes import text_of
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    docker = next((each for each in spec.commands if each.text.startswith("docker ")), None)
    if docker is None:
        return
    for build in builds_of_this_file(spec, ctx.document.root_path):
        switch = build.privileged
        if build.is_project or switch is None or spec.is_around(switch):
            continue
        if (text_of(switch.value) or "").lower() in ("false", "no", "off"):
            related = (Related(docker.node.span, "Docker is used here"),)
            message = "Docker needs `privileged-mode` if the project is in a VPC"
            yield Finding(switch, message, "without a VPC the daemon runs either way", related)
