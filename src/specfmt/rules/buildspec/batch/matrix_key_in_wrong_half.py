"""A key in the wrong half of a build matrix.

What is the same for all builds stands under `static`: `ignore-failure`, and `type` and `privileged-mode` under its
`env`. What differs stands under `dynamic`, as lists: `buildspec`, and `compute-type`, `image` and `variables` under its
`env`. A key in the other half is not documented there and very likely ignored. (An `image` in the static half is let
pass: the guide speaks of such a matrix.)

## Bad

```yaml buildspec
version: 0.2
batch:
  build-matrix:
    static:
      env:
        compute-type: BUILD_GENERAL1_SMALL  # error
    dynamic:
      env:
        type: LINUX_CONTAINER  # error
        variables:
          VERSION: ["3.12", "3.13"]
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-matrix:
    static:
      env:
        type: LINUX_CONTAINER
    dynamic:
      env:
        compute-type: [BUILD_GENERAL1_SMALL]
        variables:
          VERSION: ["3.12", "3.13"]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry) or len(violation.path) < 4:
        return
    half = str(violation.path[2])
    if half == "static" and violation.name == "image":
        return
    other = "dynamic" if half == "static" else "static"
    if len(violation.path) > 4:
        other += ".env"
    as_list = ", as a list" if half == "static" and violation.name != "variables" else ""
    yield Finding(
        entry.key,
        f"`{violation.name}` belongs under `{other}`{as_list}",
        f"the half `{half}` of a build matrix is not documented to take it",
    )
