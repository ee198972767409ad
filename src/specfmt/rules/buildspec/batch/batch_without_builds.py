"""A `batch` that names no builds.

What a batch consists of stands under `build-graph`, `build-list`, `build-matrix` or `build-fanout`. Without one of
them a batch build has nothing to start. A single build ignores the section either way: take it out if it is a leftover.

## Bad

```yaml buildspec
version: 0.2
batch:  # error
  fast-fail: true
phases:
  build:
    commands: [make]
```

```yaml buildspec
version: 0.2
batch:
  build-graph:  # error
phases:
  build:
    commands: [make]
```

## Good

```yaml buildspec
version: 0.2
batch:
  fast-fail: true
  build-list:
    - identifier: linux
    - identifier: arm
      env:
        type: ARM_CONTAINER
phases:
  build:
    commands: [make]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import expected
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.views.batch import BATCH_TYPES, Batch

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Batch, group="correctness", severity=Severity.WARNING)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    for entry in batch.types:
        value = resolve(entry.value)
        if len(batch.types) > 1 or entry.name == "build-fanout":
            return
        if (isinstance(value, Scalar) and value.is_null) or (isinstance(value, Sequence) and not value.items):
            message = f"`{entry.name}` is empty"
            yield Finding(entry.key, message, "a batch build of this file has nothing to start")
    if batch.types or any(entry.name not in ("fast-fail", "") for entry in batch.node.merged()):
        return  # a key of another name is probably a misspelt one, and told as such
    is_empty = isinstance(batch.value, Scalar) and batch.value.is_null
    if isinstance(batch.value, Mapping) or is_empty:
        message = f"`batch` says nothing about what to build{expected(BATCH_TYPES)}"
        yield Finding(batch.place, message, "a batch build of this file has nothing to start")
