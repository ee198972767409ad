"""A file that neither copies nor runs anything.

Without `files` and `hooks` a deployment downloads the bundle, does nothing with it and succeeds.

## Bad

```yaml appspec
version: 0.0  # error
os: linux
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.views.appspec import SERVER, AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALL = ("version", "os", "files", "hooks", "permissions")


@rule(on=AppSpec, group="suspicious", severity=Severity.INFO)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    del ctx
    if spec.foreign or any(_holds(spec, name) for name in ("files", "hooks")):
        return
    others = [each.name for each in spec.node.entries if each.name not in _ALL]
    if any(_is_near_a_section(each) for each in others):
        return  # a misspelt or misplaced key is the mistake
    message = "neither `files` nor `hooks` has anything in it"
    yield Finding(spec.place, message, "the deployment downloads the bundle and does nothing with it")


def _is_near_a_section(name: str) -> bool:
    from specfmt.catalog.hooks import hook_events

    return nearest(name, ("files", "hooks", *hook_events(SERVER))) != ""


def _holds(spec: AppSpec, name: str) -> bool:
    value = spec.get(name)
    if value is None or (isinstance(value, Scalar) and value.is_null):
        return False
    if isinstance(value, Mapping):
        return bool(value.entries)
    return not isinstance(value, Sequence) or bool(value.items)
