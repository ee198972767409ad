"""A package manager that the batch's image does not have.

The Ubuntu images of CodeBuild (`aws/codebuild/standard`) have `apt-get`; those of Amazon Linux have `dnf` or `yum`. The
other one ends with `command not found`, and the phase fails.

Judged only where all builds of the batch that run this file name their image.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: native
      env:
        image: aws/codebuild/amazonlinux-x86_64-standard:5.0
phases:
  install:
    commands:
      - apt-get install -y libpq-dev  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: native
      env:
        image: aws/codebuild/amazonlinux-x86_64-standard:5.0
phases:
  install:
    commands:
      - dnf install -y libpq-devel
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.rules.buildspec._commands import called, is_plain
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOREIGN = {
    "ubuntu": ("yum", "dnf", "microdnf", "amazon-linux-extras", "apk"),
    "amazonlinux": ("apt-get", "apt", "apk", "add-apt-repository"),
}


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if not spec.images:
        return
    builds = builds_of_this_file(spec, ctx.document.root_path)
    if not builds or not all(build.images for build in builds):
        return
    from specfmt.catalog.images import image

    images = [(node, image(node.text)) for build in builds for node in build.images]
    systems = {found.os if found is not None else "" for _, found in images}
    if len(systems) != 1:
        return
    foreign = _FOREIGN.get(systems.pop(), ())
    node = images[0][0]
    for command in spec.commands:
        for simple in called(command, *foreign):
            if is_plain(simple) and simple.after != "||" and simple.before not in ("||", "&&"):
                yield Finding(
                    command.at(simple.argv[0].span),
                    f"the image `{node.text}` has no `{simple.name}`",
                    why="the command is not found, and the phase fails",
                    related=(told_by(spec, node, "the image is chosen here"),),
                )
                break
