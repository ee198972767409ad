r"""A backslash in a path of a deployment to Linux.

On Linux a backslash is a letter like any other: the agent looks for a file in the top folder of the bundle whose name
holds the backslash, and fails.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts\configure.sh  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._places import paths_in_bundle
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if spec.os != "linux":
        return
    for _, node in paths_in_bundle(spec):
        path = node.text.strip()
        if "\\" not in path or "\\ " in path or path == "\\" or is_filled_in_later(path) or "\n" in path:
            continue
        bundle = ctx.project.bundle(ctx.document)
        if bundle is not None and (bundle.has_file(path) or bundle.has_folder(path)):
            continue
        meant = path.replace("\\", "/")
        edit = replaced(node, meant)
        fix = Fix.of(f"write `{meant}`", edit, Safety.SAFE)
        message = f"`{path[:80]}` has a backslash, paths on Linux have `/`"
        yield Finding(
            node,
            message,
            "the agent takes it for a letter of a name in the top folder of the bundle",
            fix=fix,
        )
