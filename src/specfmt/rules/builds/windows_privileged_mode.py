"""`privileged-mode: true` in a task that runs on Windows.

Privileged mode exists for Linux containers; Windows builds have none. Take the line out.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: windows
      buildspec: ci/windows.yml
      env:
        type: WINDOWS_SERVER_2022_CONTAINER
        privileged-mode: true  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: windows
      buildspec: ci/windows.yml
      env:
        type: WINDOWS_SERVER_2022_CONTAINER
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.builds import Build
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    place = build.windows
    if build.privileged is None or place is None or not is_true(build.privileged.value):
        return
    yield Finding(
        build.privileged,
        f"`{build.privileged.name}` is not available on Windows",
        "privileged mode exists for Linux containers only",
        (Related(place.span, "this makes it a Windows build"),),
    )
