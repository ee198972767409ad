"""A `location` that is the path of an installed file.

`location` is taken from the top of the bundle, whether it starts with a slash or not: `/var/www/app/start.sh` is looked
for in the folder `var` of the bundle, and the event fails with ScriptMissing. The scripts of the bundle can be run before
and after they are copied; name them as they lie there. What is suggested instead is a file that the bundle holds.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /var/www/app
hooks:
  ApplicationStart:
    - location: /var/www/app/scripts/start.sh  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /var/www/app
hooks:
  ApplicationStart:
    - location: scripts/start.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /var/www/app
hooks:
  ApplicationStart:
    - location: scripts/start.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._bundles import exists
from specfmt.rules.appspec._paths import is_windows_absolute, is_within, normal
from specfmt.rules.appspec._reach import copy_of
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.project.bundle import Bundle

# First folders of a server; a bundle has folders of these names only where it mirrors one.
_TOP = frozenset(("etc", "home", "mnt", "opt", "root", "srv", "tmp", "usr", "var"))
_DEEPEST = 20  # folders; nobody's scripts lie deeper


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    location = (script.location or "").strip()
    node = script.scalar("location")
    is_drive = is_windows_absolute(location)
    if node is None or not (location.startswith("/") or is_drive) or is_filled_in_later(location):
        return
    bundle = ctx.project.bundle(ctx.document)
    if bundle is not None and exists(location.lstrip("/"), bundle, ctx):
        return
    installed = "" if is_drive else _in_bundle(location, script, bundle)
    meant = _existing(installed, location, bundle)
    first = location.lstrip("/").partition("/")[0]
    if (
        not installed
        and not is_drive
        and (first not in _TOP or (bundle is not None and bundle.has_folder(first)))
    ):
        return
    if not installed and location.lstrip("/") == first and not is_drive:
        return
    edit = replaced(node, meant) if meant else None
    fix = Fix.of(f"write `{meant}`", edit, Safety.UNSAFE)
    hint = f", did you mean `{meant[:60]}`?" if meant else ""
    message = f"`{location[:80]}` is looked for inside the bundle{hint}"
    why = "the agent joins it to the folder of the bundle, finds nothing there, and the event fails with ScriptMissing"
    yield Finding(node, message, why, fix=fix)


def _existing(installed: str, location: str, bundle: Bundle | None) -> str:
    """The file of the bundle that was probably meant; empty where it holds none."""
    if bundle is None:
        return installed
    if installed and bundle.has_file(installed):
        return installed
    parts = normal(location.replace("\\", "/")).split("/")[1:]
    tails = ("/".join(parts[at:]) for at in range(1, min(len(parts), _DEEPEST)))
    return next((tail for tail in tails if bundle.has_file(tail)), "")


def _in_bundle(location: str, script: Script, bundle: Bundle | None) -> str:
    """Where the bundle should hold the file that is installed at a path: there, or in the first place that copies it.

    Empty where no entry of `files` installs it.
    """
    path = normal(location)
    first = ""
    for mapping in script.spec.files:
        copy = copy_of(mapping, bundle)
        if copy is None or copy.folder == "/" or not is_within(path, copy.folder) or path == copy.folder:
            continue
        if copy.is_file and copy.target != path:
            continue
        found = copy.source if copy.is_file else f"{copy.source}/{path[len(copy.folder) + 1 :]}".lstrip("/")
        if bundle is None or bundle.has_file(found):
            return found
        first = first or found
    return first
