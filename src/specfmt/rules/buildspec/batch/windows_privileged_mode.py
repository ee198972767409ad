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
from specfmt.rules.buildspec._builds import builds
from specfmt.views.batch import Batch
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Batch, group="correctness", severity=Severity.WARNING)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    for build in builds(batch.spec):
        if build.privileged is None or not is_true(build.privileged.value):
            continue
        windows = _windows(build.type.text) if build.type is not None else False
        place = build.type if windows else None
        if place is None and build.images and all("windows-base:" in each.text for each in build.images):
            place = build.images[0]
        if place is not None:
            yield Finding(
                build.privileged,
                "`privileged-mode` is not available on Windows",
                "privileged mode exists for Linux containers only",
                (Related(place.span, "this makes it a Windows build"),),
            )


def _windows(name: str) -> bool:
    return name.upper().startswith("WINDOWS")
