"""A file with both `batch` and `phases`: a plain build reads the phases only.

`batch` counts when a batch build is started: with `start-build-batch`, from a webhook or a pipeline that is set to batch
builds. An ordinary build of the same file runs its phases, once, and says nothing about the batch. Often just that is
wanted; the rule is a reminder and off by default.

## Bad

```yaml buildspec
version: 0.2
batch:  # error
  build-list:
    - identifier: linux
    - identifier: arm
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    batch = spec.entry("batch")
    phases = spec.entry("phases")
    if batch is None or phases is None or not spec.commands:
        return
    yield Finding(
        batch.key,
        "`batch` is read in batch builds only",
        "a build that is not started as a batch runs the phases once and ignores the section",
        (Related(phases.key.span, "these run in an ordinary build"),),
    )
