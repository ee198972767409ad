"""A `batch` with more than one of `build-graph`, `build-list`, `build-matrix` and `build-fanout`.

The User Guide documents them as alternatives. What CodeBuild does with two of them at once is not documented; builds
of one of them are likely to be missing. Put all tasks into one `build-graph`.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
  build-graph:  # error
    - identifier: package
      buildspec: ci/package.yml
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: linux
      buildspec: ci/linux.yml
    - identifier: package
      buildspec: ci/package.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Batch, group="suspicious", severity=Severity.WARNING)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    types = batch.types
    for other in types[1:]:
        if other.name == types[0].name:
            continue  # the same key twice, which is told as such
        yield Finding(
            other.key,
            f"`{other.name}` stands beside `{types[0].name}`, a batch is one of them",
            "the kinds of batch are documented as alternatives; what happens to the second is not",
            (Related(types[0].key.span, "the first is here"),),
        )
