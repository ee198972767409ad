"""A name under `runtime-versions` that no image knows.

The names are fixed: `nodejs`, not `node`; `golang`, not `go`. An image that does not know a name ends the build in
the phase INSTALL with *Unknown runtime named ...*. Package managers (`npm`, `pip`) come with their language and are no
runtimes.

AWS adds a runtime now and then. If yours is newer than this tool, switch this rule off for the line.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      node: 22  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
      python: 3.13
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog import runtimes
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, listed, nearest
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import replaced
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="correctness", severity=Severity.WARNING)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    name = runtime.name
    names = runtimes.runtime_names()
    if name in names or runtime.phase.name != "install":
        return
    if isinstance(runtime.value, Mapping | Sequence):
        return  # wrong-type says that it is no version
    if not name or is_filled_in(name, underscores=True) or runtimes.is_installed_tool(name):
        return
    why = "the image ends the build in INSTALL when it meets a runtime that it does not know"
    meant = runtimes.runtime_correction(name)
    if meant is None:
        near = nearest(name, names)
        edit = replaced(runtime.key, near) if near and _is_free(runtime, near) else None
        hint = f", did you mean `{near}`?" if near else f"; there are {listed(names, 'and', most=len(names))}"
        safety = Safety.SAFE if is_certain(name, near, names) else Safety.UNSAFE
        fix = Fix.of(f"rename to `{near}`", edit, safety)
        yield Finding(runtime.key, f"unknown runtime `{name}`{hint}", why, fix=fix)
        return
    fix = None
    edit = replaced(runtime.key, meant)
    if edit is not None and _is_free(runtime, meant):
        safe = runtimes.is_safe_runtime_correction(name)
        fix = Fix(f"rename to `{meant}`", (edit,), Safety.SAFE if safe else Safety.SHOW)
    relation = "it is called" if runtimes.is_safe_runtime_correction(name) else "it is part of"
    yield Finding(runtime.key, f"unknown runtime `{name}`, {relation} `{meant}`", why, fix=fix)


def _is_free(runtime: Runtime, name: str) -> bool:
    """Tell whether no other runtime of the phase has that name already."""
    mapping = runtime.phase.get("runtime-versions")
    return isinstance(mapping, Mapping) and mapping.entry(name) is None
