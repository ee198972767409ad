"""Two tasks of a batch with the same identifier.

CodeBuild tells the builds of a batch apart by their identifiers, and `depend-on` means a task by it. Each one has to be
different, or the batch does not start.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
    - identifier: linux  # error
      buildspec: ci/windows.yml
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
    - identifier: windows
      buildspec: ci/windows.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import is_filled_in
from specfmt.syntax.nodes import resolve
from specfmt.views.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.span import Span


@rule(on=Batch, group="correctness", severity=Severity.ERROR)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    first: dict[tuple[str, str], Span] = {}
    for task in batch.tasks:
        name = task.identifier
        entry = task.entry("identifier")
        if name is None or entry is None or is_filled_in(name):
            continue
        at = resolve(entry.value).span
        before = first.setdefault((task.type, name), at)
        if before is not at and before != at:
            related = (Related(before, "first used here"),)
            message = f"the identifier `{name}` is used twice in `{task.type}`"
            yield Finding(at, message, "every task of a batch needs an identifier of its own", related)
