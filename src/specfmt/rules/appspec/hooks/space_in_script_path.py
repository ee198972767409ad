"""A script whose path holds a space.

Agent 1.x finds the script, then hands its path to a shell that splits it at the space, and the event fails with "No
such file or directory". Agent 2.x runs it, unless `runas` makes it pass through a shell too.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/after install.sh  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/after_install.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._paths import command_words
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.ERROR)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    if " " not in location or script.spec.is_windows or node is None or is_filled_in_later(location):
        return
    bundle = ctx.project.bundle(ctx.document)
    if command_words(location)[0] and not (bundle is not None and bundle.has_file(location)):
        return  # a command, which another rule tells
    message = f"the space in `{location[:80]}` splits the path"
    why = (
        "agent 1.x passes it to a shell without quotes and does not find the script: name it without a space"
    )
    yield Finding(node, message, why)
