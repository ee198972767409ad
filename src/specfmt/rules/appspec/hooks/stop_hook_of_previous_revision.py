"""Scripts that run from the revision deployed before.

`ApplicationStop`, `BeforeBlockTraffic` and `AfterBlockTraffic` run before the new revision is there: the agent takes
file and scripts from the last successful deployment, and runs nothing on the first one. A change to such a script works
from the deployment after the next on; a broken one fails every deployment until it is made with
`--ignore-application-stop-failures`.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  ApplicationStop:  # error
    - location: scripts/stop.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  BeforeInstall:
    - location: scripts/stop.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.appspec import Hook

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Hook, group="suspicious", severity=Severity.INFO, default=False)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    from specfmt.catalog.hooks import runs_previous_revision

    del ctx
    if not hook.scripts or not runs_previous_revision(hook.name):
        return
    message = f"the scripts of `{hook.name}` run from the revision deployed before, never from this one"
    yield Finding(
        hook.key,
        message,
        "on the first deployment they do not run; a broken one fails every later deployment",
    )
