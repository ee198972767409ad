"""An entry of `permissions` that sets nothing.

Without `owner`, `group`, `mode`, `acls` and `context` there is nothing to set: the agent finds what matches and leaves
it as it is.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app  # error
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
    type: [file]
    owner: deploy
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import listed, nearest
from specfmt.syntax.nodes import Scalar, Sequence
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_EFFECTS = ("owner", "group", "mode", "acls", "context")
_KNOWN = frozenset((*_EFFECTS, "object", "pattern", "except", "type"))


@rule(on=Permission, group="suspicious", severity=Severity.WARNING)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    if permission.object is None or permission.spec.is_windows:
        return
    if any(_sets(permission.get(name)) for name in _EFFECTS):
        return
    if any(nearest(each.name, _EFFECTS) for each in permission.node.merged() if each.name not in _KNOWN):
        return  # the misspelt key is the mistake
    entry = permission.entry("object")
    if entry is None:
        return
    message = f"nothing is set on `{permission.object[:80]}`"
    yield Finding(entry, message, f"none of {listed(_EFFECTS)} is given, so the agent leaves it as it is")


def _sets(node: Node | None) -> bool:
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return False
    return not isinstance(node, Sequence) or bool(node.items)
