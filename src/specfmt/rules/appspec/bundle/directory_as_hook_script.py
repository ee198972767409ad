"""A `location` that is a directory.

The agent runs one file for each entry; a directory cannot be run, and the event fails. List the scripts.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts  # error
```

```bash other file=scripts/configure.sh
#!/bin/bash
echo ready
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```

```bash other file=scripts/configure.sh
#!/bin/bash
echo ready
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._paths import parts_of
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.ERROR)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    if not location or node is None or is_filled_in_later(location):
        return
    bundle = ctx.project.bundle(ctx.document)
    path = location.replace("\\", "/") if script.spec.is_windows else location
    is_folder = not parts_of(path) and ".." not in path
    if not is_folder and (bundle is None or not bundle.has_folder(path)):
        return
    message = f"`{location[:80]}` is a directory, `location` must be a script"
    yield Finding(node, message, "the agent cannot run a directory, and the event fails")
