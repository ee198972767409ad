"""A path that leads out of the bundle.

`source` and `location` are joined to the folder into which the bundle was unpacked. Agent 1.x follows `..` out of it, to
whatever lies there on the server; agent 2.x rejects it since 2.1.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: ../scripts/configure.sh  # error
```

## Good

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

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._paths import parts_of
from specfmt.rules.appspec._places import paths_in_bundle
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if ".." not in ctx.document.text:
        return
    for name, node in paths_in_bundle(spec):
        if ".." in node.text and parts_of(node.text) is None:
            message = f"`{node.text.strip()[:80]}` leads out of the bundle"
            why = f"`{name}` is taken from the folder of the bundle; agent 1.x follows it out, agent 2.x rejects it since 2.1"
            yield Finding(node, message, why)
