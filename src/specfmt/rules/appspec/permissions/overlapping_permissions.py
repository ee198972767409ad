"""Two entries of `permissions` that reach the same files.

The agent sets each path once. When a second entry reaches a path that an earlier one has reached, the event Install
fails with "the permissions setting for ... is specified more than once". Without `type` an entry reaches files and
directories, and without `pattern` everything below its object, so two entries for nested paths nearly always collide.
Give them different types, or put all settings of a path into one entry.

Only entries are told of one of which certainly reaches all that the other does.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    owner: deploy
  - object: /srv/app/bin  # error
    mode: 755
    type: [file]
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    mode: 644
    type: [file]
  - object: /srv/app
    mode: 755
    type: [directory]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.appspec._paths import is_within
from specfmt.rules.appspec._reach import copies, is_file_object, is_reached, object_path, types_of
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.appspec import Permission

_MOST = 200  # entries; each is compared with all before it


class _Area(NamedTuple):
    """What one entry reaches."""

    at: Scalar
    path: str
    pattern: str
    excepted: bool
    types: frozenset[str]
    is_file: bool


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if not 1 < len(spec.permissions) <= _MOST or spec.is_windows:
        return
    bundle = ctx.project.bundle(ctx.document)
    plans = copies(spec, bundle)
    if not plans:
        return
    earlier: list[_Area] = []
    for permission in spec.permissions:
        path = object_path(permission)
        at = permission.scalar("object")
        if not path or at is None or not is_reached(path, plans):
            continue
        area = _area(permission, at, path, is_file=is_file_object(permission, plans, bundle))
        for other in earlier:
            # Directories are set only where the deployment makes them, which nobody knows from here.
            if "file" in area.types & other.types and (_covers(other, area) or _covers(area, other)):
                inside = "" if area.is_file else "the files in "
                message = f"{inside}`{area.path[:80]}` would get permissions twice"
                why = "the event Install fails when two entries reach the same path: narrow one by `type`, `pattern` or `except`"
                related = (Related(other.at.span, f"`{other.path[:80]}` is the first"),)
                yield Finding(at, message, why, related)
                break
        earlier.append(area)


def _area(permission: Permission, at: Scalar, path: str, *, is_file: bool) -> _Area:
    types = types_of(permission) & {"file"} if is_file else types_of(permission)
    return _Area(at, path, permission.pattern or "**", bool(permission.excepted), types, is_file)


def _covers(wide: _Area, narrow: _Area) -> bool:
    """Tell whether an entry reaches all that another reaches."""
    if wide.is_file:
        return narrow.is_file and wide.path == narrow.path
    if not is_within(narrow.path, wide.path) or (narrow.is_file and narrow.path == wide.path):
        return False
    if wide.pattern != "**":
        return (
            wide.path == narrow.path
            and wide.pattern == narrow.pattern
            and not (wide.excepted or narrow.excepted)
        )
    if not wide.excepted:
        return True
    # `except` speaks of the names directly in the object: what lies deeper is reached all the same.
    depth = len(narrow.path.split("/")) - len(wide.path.rstrip("/").split("/"))
    return depth > 1 or (depth == 1 and not narrow.is_file)
