"""Docker in builds that run on Lambda compute.

Builds on Lambda have no Docker daemon, no privileged mode and no root, so that a `docker build` fails. Run it on another
compute type.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        type: LINUX_LAMBDA_CONTAINER
        compute-type: BUILD_LAMBDA_2GB
phases:
  build:
    commands:
      - docker build -t app .  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        compute-type: BUILD_LAMBDA_2GB
        privileged-mode: false
phases:
  build:
    commands:
      - npm test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.span import Span

# The sub-commands that talk to the daemon.
_DAEMON = frozenset(("build", "buildx", "compose", "images", "load", "pull", "push", "run", "save", "tag"))


@rule(on=Buildspec, group="correctness", severity=Severity.ERROR)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    here = [each for each in builds_of_this_file(spec, ctx.document.root_path) if each.is_lambda]
    if not here:
        return
    node = here[0].type or here[0].computes[0]
    place = here[0].at.place.span
    for span in _docker(spec):
        related = (told_by(spec, node, f"{here[0].owner} runs this on Lambda compute", place),)
        yield Finding(
            span, "`docker` needs a daemon, which Lambda compute does not have", "the command fails", related
        )


def _docker(spec: Buildspec) -> Iterator[Span]:
    """The first words of the commands that need the Docker daemon, and run whatever the circumstances."""
    for command in spec.commands:
        if "docker" not in command.text or not spec.is_posix:
            continue
        for each in command.script.commands:
            words = each.argv
            always = not each.context and each.before in ("", ";", "newline")
            if always and each.name == "docker" and len(words) > 1 and words[1].text in _DAEMON:
                yield command.at(words[0].span)
