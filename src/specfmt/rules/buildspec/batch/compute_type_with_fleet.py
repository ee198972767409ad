"""`compute-type` and `fleet` in the same task.

A fleet has its own machines. The User Guide says that a task cannot have both: take `compute-type` out to run on the
fleet, or `fleet` to run on demand.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: gpu
      env:
        fleet: gpu-fleet
        compute-type: BUILD_GENERAL1_LARGE  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: gpu
      env:
        fleet: gpu-fleet
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.batch import Task

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Task, group="correctness", severity=Severity.ERROR)
def check(task: Task, ctx: Context) -> Iterator[Finding]:
    compute, fleet = task.env.entry("compute-type"), task.env.entry("fleet")
    if compute is None or fleet is None:
        return
    name = task.env.text("compute-type")
    if name is None or task.env.text("fleet") is None:
        return
    yield Finding(
        compute,
        f"`compute-type: {name}` cannot stand beside `fleet`",
        "a fleet has machines of its own; CodeBuild refuses a task that names both",
        (Related(fleet.key.span, "the fleet is named here"),),
    )
