"""A Lambda compute type with another environment, or the reverse.

`BUILD_LAMBDA_*` sizes exist for `LINUX_LAMBDA_CONTAINER` and `ARM_LAMBDA_CONTAINER` only, and these take no other
sizes. The build cannot start.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        type: ARM_LAMBDA_CONTAINER
        compute-type: BUILD_GENERAL1_SMALL  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        type: ARM_LAMBDA_CONTAINER
        compute-type: BUILD_LAMBDA_1GB
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.builds._pairs import unfit_pairs
from specfmt.rules.spelling import expected
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="correctness", severity=Severity.ERROR)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for compute, type_, problem in unfit_pairs(build, certain=True):
        message = f"`{compute.text}` does not exist for `{type_.text}`{expected(problem.computes)}"
        related = (Related(type_.span, "the environment type is here"),)
        yield Finding(
            compute,
            message,
            "sizes of Lambda and of other compute cannot be mixed; the build does not start",
            related,
        )
