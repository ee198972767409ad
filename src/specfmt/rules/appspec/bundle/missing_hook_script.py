"""A hook script that is not in its folder.

The agent takes `location` from the top of the bundle, and the event fails with ScriptMissing where nothing is there. A
build often puts the bundle together, so nobody can tell from the repository alone: this is for your information, and
only told where the folder of the script is there and the script is not.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
  ApplicationStart:
    - location: scripts/start.sh  # error
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
from specfmt.rules.appspec._bundles import exists, misspelt
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="suspicious", severity=Severity.INFO)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    if not location or node is None or " " in location or is_filled_in_later(location) or ".." in location:
        return
    path = (location.replace("\\", "/") if script.spec.is_windows else location).lstrip("/")
    folder = path.rpartition("/")[0]
    bundle = ctx.project.bundle(ctx.document)
    if bundle is None or not folder or "\\" in path or not bundle.has_folder(folder):
        return
    if exists(path, bundle, ctx) or misspelt(path, bundle):
        return
    why = "the event fails with ScriptMissing, unless a build puts the script there"
    yield Finding(node, f"there is no `{location[:100]}` in the bundle", why)
