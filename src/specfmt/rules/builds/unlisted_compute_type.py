"""A compute type that the User Guide does not list for the environment type.

Not every size exists everywhere: Windows starts at `BUILD_GENERAL1_MEDIUM`, GPUs come in small and large. The build
cannot start on a size that its environment lacks. AWS keeps adding sizes, so this is a warning and no error.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: windows
      env:
        type: WINDOWS_SERVER_2022_CONTAINER
        compute-type: BUILD_GENERAL1_SMALL  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: windows
      env:
        type: WINDOWS_SERVER_2022_CONTAINER
        compute-type: BUILD_GENERAL1_MEDIUM
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


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    for compute, type_, problem in unfit_pairs(build, certain=False):
        message = f"`{compute.text}` is not listed for `{type_.text}`{expected(problem.computes)}"
        related = (Related(type_.span, "the environment type is here"),)
        yield Finding(compute, message, "a build cannot start on a size that its environment lacks", related)
