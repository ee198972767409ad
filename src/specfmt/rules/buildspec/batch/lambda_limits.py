"""Docker or privileged mode in a task that runs on Lambda compute.

Builds on Lambda have no Docker daemon, no privileged mode and no root. A `docker build` in the phases of such a task
fails, and a task that asks for privileged mode is refused. Run it on another compute type.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      buildspec: ci/quick.yml
      env:
        compute-type: BUILD_LAMBDA_2GB
        privileged-mode: true  # error
```

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

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._builds import builds, builds_of_this_file
from specfmt.views.batch import Batch
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.span import Span

# The sub-commands that talk to the daemon.
_DAEMON = frozenset(("build", "buildx", "compose", "images", "load", "pull", "push", "run", "save", "tag"))


@rule(on=Batch, group="correctness", severity=Severity.ERROR)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    for build in builds(batch.spec):
        if build.is_lambda and build.privileged is not None and is_true(build.privileged.value):
            why = "builds on Lambda have no privileged mode and no Docker daemon"
            yield Finding(build.privileged, "`privileged-mode` is not available on Lambda compute", why)
    here = [each for each in builds_of_this_file(batch.spec, ctx.document.root_path) if each.is_lambda]
    if not here:
        return
    task = here[0].task
    for span in _docker(batch):
        name = f"the task `{task.identifier}`" if task.identifier else "a task"
        related = (Related(task.place.span, f"{name} runs this on Lambda compute"),)
        yield Finding(
            span, "`docker` needs a daemon, which Lambda compute does not have", "the command fails", related
        )


def _docker(batch: Batch) -> Iterator[Span]:
    """The first words of the commands that need the Docker daemon, and run whatever the circumstances."""
    for command in batch.spec.commands:
        if "docker" not in command.text or not batch.spec.is_posix:
            continue
        for each in command.script.commands:
            words = each.argv
            always = not each.context and each.before in ("", ";", "newline")
            if always and each.name == "docker" and len(words) > 1 and words[1].text in _DAEMON:
                yield command.at(words[0].span)
