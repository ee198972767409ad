"""`depend-on` outside a `build-graph`.

Only the tasks of a `build-graph` wait for others. Those of a `build-list` or a matrix all start at once, whatever
their `depend-on` says. Rename the list to `build-graph` if the order matters.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: test
      buildspec: ci/test.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:  # error
        - test
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: test
      buildspec: ci/test.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:
        - test
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: test
      buildspec: ci/test.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:
        - test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced
from specfmt.views.section import scalars_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.batch import Batch


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry) or not scalars_of(entry.value):
        return
    batch: Batch = ctx.document.view.batch
    kind = str(violation.path[1])
    holder = batch.entry(kind)
    fix = None
    related: tuple[Related, ...] = ()
    if kind == "build-list" and holder is not None:
        related = (Related(holder.key.span, "all tasks of a list start at once"),)
        edit = replaced(holder.key, "build-graph")
        if edit is not None and not batch.has("build-graph"):
            fix = Fix("make the list a `build-graph`", (edit,), Safety.UNSAFE)
    yield Finding(
        entry.key,
        f"`depend-on` has no effect in `{kind}`, only the tasks of a `build-graph` wait",
        "CodeBuild starts these builds together",
        related,
        fix,
    )
