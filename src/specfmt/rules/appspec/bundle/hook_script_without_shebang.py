"""A hook script whose first line does not name its interpreter.

Without `#!` as the very first two bytes the script has no interpreter: agent 1.x runs it with `/bin/sh`, where Bash's own
syntax fails on Debian and Ubuntu and Python is no language; agent 2.x fails with "Exec format error". A byte order mark,
a blank line or a space before `#!` is enough. An empty script is no script to agent 2.x either.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh  # error
```

```bash other file=scripts/configure.sh
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
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOM = b"\xef\xbb\xbf"


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    if not location or node is None or script.spec.os != "linux":
        return
    bundle = ctx.project.bundle(ctx.document)
    head = bundle.head(location) if bundle is not None and bundle.has_file(location) else None
    if head is None or head.startswith(b"#!") or b"\0" in head[:512]:
        return
    why = "agent 1.x runs it with /bin/sh, agent 2.x fails with `Exec format error`: begin it with a line such as `#!/bin/bash`"
    if not head.strip():
        message = f"`{location[:80]}` is empty"
        why = "agent 1.x does nothing, agent 2.x fails with `Exec format error`"
    elif head.startswith(_BOM) and head[3:5] == b"#!":
        message = f"`{location[:80]}` starts with a byte order mark, so its `#!` counts for nothing"
    elif head.lstrip().startswith(b"#!"):
        message = f"`#!` is not the very start of `{location[:80]}`"
    else:
        message = f"`{location[:80]}` does not start with `#!` and its interpreter"
    yield Finding(node, message, why)
