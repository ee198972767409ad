"""A `location` that is a command and not just the path of a script.

The agent takes the whole text as the name of a file: arguments are part of the name, and an interpreter before it is
part of the path. The event fails with ScriptMissing. Write a small script that calls the other one with its arguments.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/migrate.sh --all  # error
    - location: bash scripts/start.sh  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/migrate_all.sh
    - location: scripts/start.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._paths import command_words, ending
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Script, group="correctness", severity=Severity.ERROR)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    if " " not in location:
        return
    first, rest = command_words(location)
    node = script.scalar("location")
    bundle = ctx.project.bundle(ctx.document)
    if not first or node is None or (bundle is not None and bundle.has_file(location)):
        return
    if ending(first):
        message = f"`location` takes no arguments, `{rest[:80]}` is read as part of the name"
    else:
        message = f"`location` is the path of a script and no command, `{first}` is read as part of the path"
    why = "the agent looks for a file of that whole name, and the event fails with ScriptMissing: call it from a script"
    yield Finding(node, message, why)
