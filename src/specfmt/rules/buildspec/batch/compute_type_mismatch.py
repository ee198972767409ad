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
from specfmt.rules.buildspec._builds import builds
from specfmt.rules.buildspec._words import expected
from specfmt.views.buildspec import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Batch, group="correctness", severity=Severity.ERROR)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    for build in builds(batch.spec):
        if build.type is None or not build.computes:
            continue
        from specfmt.catalog.compute import pair_problem

        for compute in build.computes:
            problem = pair_problem(compute.text, build.type.text)
            if problem is not None and problem.certain:
                yield Finding(
                    compute,
                    f"`{compute.text}` does not exist for `{build.type.text}`{expected(problem.computes)}",
                    "sizes of Lambda and of other compute cannot be mixed; the build does not start",
                    (Related(build.type.span, "the environment type is here"),),
                )
