"""`env.shell` names a shell that the build's machine does not have.

On Linux CodeBuild knows `bash` and `/bin/sh`, on Windows `powershell.exe` and `cmd.exe`. A buildspec that is written in a project, or for
which a batch names the machine, is checked against it.

## Bad

```yaml build-project
name: shop-build
source:
  type: CODEPIPELINE
  buildspec: |
    version: 0.2
    env:
      shell: powershell.exe  # error
    phases:
      build:
        commands:
          - dotnet build
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_MEDIUM
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source:
  type: CODEPIPELINE
  buildspec: |
    version: 0.2
    env:
      shell: powershell.exe
    phases:
      build:
        commands:
          - dotnet build
artifacts: {type: CODEPIPELINE}
environment:
  type: WINDOWS_SERVER_2022_CONTAINER
  image: aws/codebuild/windows-base:2022-1.0
  computeType: BUILD_GENERAL1_MEDIUM
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.syntax.nodes import Scalar
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


_OF_WINDOWS = ("powershell.exe", "cmd.exe")
_OF_UNIX = ("bash", "/bin/sh", "/bin/bash", "sh")


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    node = spec.env.get("shell")
    if not isinstance(node, Scalar) or node.text.lower() not in (*_OF_WINDOWS, *_OF_UNIX):
        return
    found = builds_of_this_file(spec, ctx.document.root_path)
    is_windows = node.text.lower() in _OF_WINDOWS
    for build in found:
        if (
            build.type is None
            or (build.windows is None) != is_windows
            or not (build.is_unix or build.windows)
        ):
            return
    if not found:
        return
    here = "Linux" if is_windows else "Windows"
    shells = "`bash` and `/bin/sh`" if is_windows else "`powershell.exe` and `cmd.exe`"
    machine = found[0].type
    related = (told_by(spec, machine, "the machine of the builds"),) if machine is not None else ()
    yield Finding(
        node,
        f"there is no `{node.text}` on {here}, where CodeBuild has {shells}",
        "no command can run",
        related,
    )
