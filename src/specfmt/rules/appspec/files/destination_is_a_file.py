"""A `destination` that looks like the path of a file.

`destination` is always a directory: the agent makes it if it is missing, and copies the source into it under its own
name. `source: conf/app.conf` with `destination: /etc/app/app.conf` ends as `/etc/app/app.conf/app.conf`. A file cannot
be given another name on the way; a script of `AfterInstall` can rename it.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app/app.conf  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._paths import base_name, is_file_name, parts_of
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=FileMapping, group="suspicious", severity=Severity.WARNING)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    source, destination = mapping.source, (mapping.destination or "").strip()
    node = mapping.scalar("destination")
    if not source or node is None or destination.endswith(("/", "\\")) or is_filled_in_later(destination):
        return
    name = base_name(destination)
    same = name == base_name(source) and name != ""
    if not same and not is_file_name(name):
        return
    is_file = _is_file(source, ctx)
    if is_file is False or (is_file is None and not is_file_name(name)):
        return
    if is_file is None and not is_file_name(base_name(source)):
        return
    if not same and not is_file:
        return  # only the names speak, and they differ: perhaps directories
    fix = None
    folder = destination[: -len(name)].rstrip("/\\")
    if same and folder and folder[-1] != ":" and (edit := replaced(node, folder)) is not None:
        fix = Fix(f"write `{folder}`", (edit,), Safety.SAFE)
    slash = "\\" if "\\" in destination else "/"
    message = f"`{destination[:60]}` is taken for a directory, the file becomes `{destination[:60]}{slash}{base_name(source)[:40]}`"
    yield Finding(node, message, "a file is copied into its destination under its own name", fix=fix)


def _is_file(source: str, ctx: Context) -> bool | None:
    """Tell whether the bundle holds the source as a file; None where it does not hold it."""
    bundle = ctx.project.bundle(ctx.document)
    parts = parts_of(source)
    if bundle is None or not parts:
        return None
    path = "/".join(parts)
    if bundle.has_file(path):
        return True
    return False if bundle.has_folder(path) else None
