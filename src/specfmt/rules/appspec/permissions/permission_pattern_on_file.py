"""A `pattern` or `except` for an object that is a file.

Both choose among what is in a directory. For an object that is one file the agent refuses them, and the event Install
fails.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app
permissions:
  - object: /etc/app/app.conf
    except: [old.conf]  # error
    mode: 640
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app
permissions:
  - object: /etc/app/app.conf
    mode: 640
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: conf/app.conf
    destination: /etc/app
permissions:
  - object: /etc/app/app.conf
    mode: 640
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._reach import is_file_object, known_copies, types_of
from specfmt.syntax.ops import without_entry
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.appspec import Permission


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    chosen = [(each, names) for each in spec.permissions if (names := _choosing(each))]
    if not chosen:
        return
    bundle = ctx.project.bundle(ctx.document)
    plans = known_copies(spec, bundle)
    for permission, names in chosen:
        if not is_file_object(permission, plans, bundle):
            continue
        for name in names:
            entry = permission.entry(name)
            if entry is None:
                continue
            edit = without_entry(ctx.document.text, permission.node, entry)
            fix = Fix.of(f"remove `{name}`", edit, Safety.SAFE)
            message = f"`{name}` is for directories, `{(permission.object or '').strip()[:80]}` is a file"
            yield Finding(entry, message, "the agent refuses it and the event Install fails", fix=fix)


def _choosing(permission: Permission) -> list[str]:
    """The keys that choose among what is in a directory, where files are looked for at all."""
    if "file" not in types_of(permission):
        return []
    names = ["pattern"] if permission.pattern not in (None, "**") else []
    return [*names, "except"] if permission.excepted else names
