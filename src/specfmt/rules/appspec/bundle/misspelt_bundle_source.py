"""A `source` that is not in the bundle, beside something of nearly the same name.

The agents take the path in exact letters. The event Install fails with "No such file or directory".

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: Config/nginx.conf  # error
    destination: /etc/nginx
```

```text other file=config/nginx.conf
server {}
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: config/nginx.conf
    destination: /etc/nginx
```

```text other file=config/nginx.conf
server {}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._bundles import exists, misspelt
from specfmt.rules.appspec._paths import parts_of
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    bundle = ctx.project.bundle(ctx.document)
    if bundle is None or not spec.files or spec.is_windows:
        return
    used = {"/".join(parts_of(each.source or "") or ()) for each in spec.files}
    for mapping in spec.files:
        source = (mapping.source or "").strip()
        node = mapping.scalar("source")
        parts = parts_of(source)
        if node is None or not parts or "*" in source or "\\" in source or is_filled_in_later(source):
            continue
        path = "/".join(parts)
        meant = "" if exists(path, bundle, ctx) else misspelt(path, bundle)
        if not meant or meant in used:
            continue
        edit = replaced(node, meant)
        fix = Fix.of(f"write `{meant}`", edit, Safety.UNSAFE)
        message = f"there is no `{source[:80]}` in the bundle, did you mean `{meant[:80]}`?"
        yield Finding(
            node, message, "the agents take the path in exact letters, and the event Install fails", fix=fix
        )
