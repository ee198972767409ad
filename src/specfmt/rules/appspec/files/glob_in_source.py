"""A `*` in the `source` of a file.

`source` names one file, one directory or the whole bundle; the agents know no patterns there. They look for a file whose
name holds the star, and the event Install fails with "No such file or directory". Name the directory, which is copied
with all that is in it, or list the files.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: target/*.jar  # error
    destination: /opt/app
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: target
    destination: /opt/app
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._paths import is_address
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERYTHING = ("*", "**", "**/*", "*.*")


@rule(on=FileMapping, group="correctness", severity=Severity.ERROR)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    source = (mapping.source or "").strip()
    node = mapping.scalar("source")
    if "*" not in source or node is None or is_address(source):
        return
    bundle = ctx.project.bundle(ctx.document)
    if bundle is not None and (bundle.has_file(source) or bundle.has_folder(source)):
        return
    folder, _, name = source.replace("\\", "/").rpartition("/")
    fix = None
    if (source in _EVERYTHING or name in _EVERYTHING) and "*" not in folder:
        meant = folder.removesuffix("/**") or "/"
        edit = replaced(node, meant)
        fix = Fix.of(f"copy all of `{meant}`", edit, Safety.UNSAFE)
    why = "the agents know no patterns here: they look for a file of that name, and the event Install fails"
    yield Finding(node, f"`source` takes no `*`, so `{source[:80]}` is not found", why, fix=fix)
