"""A runtime version that moves: `latest` or `22.x`.

The image resolves it to the newest version that it knows, so the same commit may build with another version tomorrow.
That is convenient and often wanted; where builds have to be repeatable, name the version.

Off unless it is selected.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: latest  # error
      python: 3.x  # error
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="style", severity=Severity.INFO, default=False)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    version = (runtime.version or "").strip().lower()
    if version == "latest" or (version.endswith(".x") and "$" not in version):
        message = f"`{runtime.version}` lets the version of `{runtime.name}` change from build to build"
        yield Finding(runtime.value, message, "the image takes the newest version that it knows")
