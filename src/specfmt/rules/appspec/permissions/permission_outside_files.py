"""An entry of `permissions` for a path that this deployment does not install.

The agent sets permissions only on what it copies or creates from `files`. Anything else, even if it is there, is passed
over in silence. Use a script of `AfterInstall` for paths that the deployment does not bring.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /var/log/app  # error
    owner: deploy
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app/logs
    owner: deploy
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._reach import copies, is_reached, object_path
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="suspicious", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if not spec.permissions:
        return
    plans = copies(spec, ctx.project.bundle(ctx.document))
    files = spec.entry("files")
    if plans is None or (files is not None and not plans and not _is_empty(spec)):
        return
    for permission in spec.permissions:
        path = object_path(permission)
        entry = permission.entry("object")
        if not path or entry is None or is_reached(path, plans):
            continue
        message = f"`{path[:100]}` is not installed by `files`, so nothing is set on it"
        why = "the agent sets permissions only on what this deployment copies or creates: use a hook script for others"
        yield Finding(entry, message, why)


def _is_empty(spec: AppSpec) -> bool:
    """Tell whether nothing stands under `files`; what is no list is somebody else's mistake."""
    value = spec.get("files")
    return value is None or getattr(value, "is_null", False) or getattr(value, "items", None) == ()
