"""A default entry of `acls` where files are reached.

A default is what new files in a directory inherit; a file has none. When an entry with a default matches a file, the
event Install fails. Without `type` an entry matches files and directories.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    acls:
      - d:u:deploy:r  # error
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
    type: [directory]
    acls:
      - d:u:deploy:r
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    type: [directory]
    acls:
      - d:u:deploy:r
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.appspec._acls import read
from specfmt.rules.appspec._reach import copies, is_reached, object_path, types_of
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import begins_line, column, line_break, line_start
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.appspec import Permission


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    defaults = [(each, ace) for each in spec.permissions if (ace := _default(each)) is not None]
    if not defaults:
        return
    plans = copies(spec, None)
    for permission, ace in defaults:
        path = object_path(permission)
        if plans is None or not path or not is_reached(path, plans):
            continue
        message = f"`{ace.text[:60]}` is a default, which files do not have"
        why = "the event Install fails when it matches a file; use `type: [directory]`"
        yield Finding(ace, message, why, fix=_fix(permission, ctx.document.text))


def _fix(permission: Permission, text: str) -> Fix | None:
    """Let the entry reach directories alone."""
    title = "reach directories only"
    node, acls, types = permission.node, permission.entry("acls"), permission.entry("type")
    if types is not None:
        value = types.value
        if not isinstance(value, Sequence) or value.anchor or not value.flow:
            return None
        return Fix(title, (Edit(value.span, "[directory]"),), Safety.UNSAFE)
    if not isinstance(node, Mapping) or node.flow or node.anchor or acls is None:
        return None
    start = acls.key.span.start
    if not begins_line(text, start):
        return None
    at = line_start(text, start)
    line = f"{' ' * column(text, start)}type: [directory]{line_break(text)}"
    return Fix(title, (Edit(Span(at, at), line),), Safety.UNSAFE)


def _default(permission: Permission) -> Scalar | None:
    """The first default of an entry that reaches files."""
    if not permission.acls or "file" not in types_of(permission):
        return None
    aces = ((each, read(each.text)) for each in permission.acls)
    return next((each for each, ace in aces if ace.default and not ace.problem), None)
