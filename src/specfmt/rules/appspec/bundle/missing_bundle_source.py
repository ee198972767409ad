"""A `source` that is not in the bundle.

The event Install fails with "No such file or directory" where the source is missing. What a build makes is not in the
repository, so this is for your information, and only told where the folder that should hold it is there and holds other
things. A bundle that has just the top folder says nothing.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: conf/app.conf  # error
    destination: /etc/app
```

```text other file=conf/nginx.conf
server {}
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: conf/nginx.conf
    destination: /etc/nginx/conf.d
```

```text other file=conf/nginx.conf
server {}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._bundles import exists, misspelt
from specfmt.rules.appspec._paths import parts_of
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

# What builds make: nobody expects it in a repository.
_BUILT = frozenset(
    ("build", "dist", "target", "out", "bin", "release", "publish", "artifacts", "node_modules", "vendor")
)


@rule(on=FileMapping, group="suspicious", severity=Severity.INFO)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    source = (mapping.source or "").strip()
    node = mapping.scalar("source")
    parts = parts_of(source)
    if node is None or not parts or "*" in source or is_filled_in_later(source) or _BUILT.intersection(parts):
        return
    bundle = ctx.project.bundle(ctx.document)
    path = "/".join(parts)
    if (
        bundle is None
        or not _is_bundle(bundle.names("/".join(parts[:-1])), parts)
        or exists(path, bundle, ctx)
    ):
        return
    if misspelt(path, bundle):
        return
    why = "the event Install fails when it is missing, unless a build puts it there"
    yield Finding(node, f"there is no `{source[:100]}` in the bundle", why)


def _is_bundle(names: tuple[str, ...], parts: list[str]) -> bool:
    return len(names) > 0 if len(parts) > 1 else False
