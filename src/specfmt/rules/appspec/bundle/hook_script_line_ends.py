"""A hook script with the line ends of Windows.

On Linux the first line `#!/bin/bash` then ends in a carriage return, and the system looks for an interpreter of that
name. The event fails with "No such file or directory", although the script is there. Save it with line ends of Unix, and
let `.gitattributes` say `*.sh text eol=lf`.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh  # error
```

```bash other file=scripts/configure.sh
#!/bin/bash␍
echo ready␍
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


@rule(on=Script, group="correctness", severity=Severity.ERROR)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    if not location or node is None or script.spec.os != "linux":
        return
    bundle = ctx.project.bundle(ctx.document)
    head = bundle.head(location) if bundle is not None and bundle.has_file(location) else None
    if head is None or not head.startswith(b"#!"):
        return
    line, _, _ = head.partition(b"\n")
    if not line.endswith(b"\r"):
        return
    interpreter = line[2:].strip().decode("utf-8", "replace")[:40]
    message = f"`{location[:80]}` has the line ends of Windows"
    why = f"Linux looks for an interpreter `{interpreter}` with a carriage return in its name: save the script with LF line ends"
    yield Finding(node, message, why)
