"""What happens to existing files, said where no agent reads it.

`file_exists_behavior` stands once, at the top level, in small letters with underscores, and holds for all of `files`.
Inside an item of `files`, or as `fileExistsBehavior` (its name in the API) or `overwrite`, it is an unknown key: the
agents ignore it, the default `DISALLOW` holds, and the deployment fails as soon as one of the files exists already.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
    overwrite: true  # error
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
fileExistsBehavior: OVERWRITE  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import where
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "file_exists_behavior"


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry):
        return
    place = where(violation.path[:-1])
    has_own = ctx.document.view.has(_KEY)
    if not violation.path[:-1]:
        message = f"unknown key `{entry.name}` {place}, did you mean `{_KEY}`?"
        edit = replaced(entry.key, _KEY) if not has_own else None
        fix = Fix.of(f"rename it to `{_KEY}`", edit, Safety.UNSAFE)
        yield Finding(entry.key, message, "the agents ignore it, and the default `DISALLOW` holds", fix=fix)
        return
    belongs = "it" if entry.name == _KEY else f"`{_KEY}`"
    message = f"`{entry.name}` is not read {place}, {belongs} belongs at the top level"
    why = "the agents ignore it; existing files fail the deployment unless the top level says `OVERWRITE` or `RETAIN`"
    if has_own:
        why = f"the agents ignore it; `{_KEY}` at the top level holds for all files"
    yield Finding(entry.key, message, why)
