"""A single value in the dynamic half of a build matrix, where a list belongs.

Every value under `dynamic` is a list, because the matrix has a build for each combination of their items. Brackets
around the value make it a list of one.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        image: aws/codebuild/standard:7.0  # error
        variables:
          VERSION: ["3.12", "3.13"]
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        image: [aws/codebuild/standard:7.0]
        variables:
          VERSION: ["3.12", "3.13"]
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-matrix:
    dynamic:
      env:
        image: [aws/codebuild/standard:7.0]
        variables:
          VERSION: ["3.12", "3.13"]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Entry, Scalar, Style
from specfmt.views.batch import Task

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Task, group="correctness", severity=Severity.WARNING)
def check(task: Task, ctx: Context) -> Iterator[Finding]:
    if task.type != "build-matrix" or task.at is None or task.at.name != "dynamic":
        return
    entries = [task.entry("buildspec"), task.env.entry("compute-type"), task.env.entry("image")]
    for entry in (*entries, *task.env.entries("variables")):
        if entry is None or not isinstance(entry.value, Scalar) or entry.value.is_null:
            continue
        message = f"`{entry.name}` in the dynamic half of a matrix is a list, this is a single value"
        yield Finding(
            entry.value, message, "the matrix has one build for each item of these lists", fix=_wrap(entry)
        )


def _wrap(entry: Entry) -> Fix | None:
    value = entry.value
    if not isinstance(value, Scalar) or value.style in (Style.LITERAL, Style.FOLDED):
        return None
    span = value.span
    if (
        value.tag
        or value.anchor
        or (value.style is Style.PLAIN and any(char in value.text for char in ",[]{}\n"))
    ):
        return None
    edits = (Edit(span._replace(end=span.start), "["), Edit(span._replace(start=span.end), "]"))
    return Fix("make it a list of one", edits, Safety.SAFE)
