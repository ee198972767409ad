"""A batch identifier with characters that CodeBuild does not take.

The identifier of a task consists of letters, digits and underscores, and has fewer than 128 of them: no dash, no dot,
no blank. The check of the service is quoted in reports of failed batches; the guide does not spell it out.

The fix writes underscores, also where `depend-on` names the task. It is not applied without being asked, because a
script may read the old name from `CODEBUILD_BATCH_BUILD_IDENTIFIER`.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: linux-x64  # error
      buildspec: ci/linux.yml
    - identifier: package
      buildspec: ci/package.yml
      depend-on:
        - linux-x64
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: linux_x64
      buildspec: ci/linux.yml
    - identifier: package
      buildspec: ci/package.yml
      depend-on:
        - linux_x64
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: linux_x64
      buildspec: ci/linux.yml
    - identifier: package
      buildspec: ci/package.yml
      depend-on:
        - linux_x64
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._identifiers import WHY, mistake, repaired
from specfmt.rules.spelling import is_filled_in
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Node
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.batch import Batch


# Each fix looks through all tasks.
_MOST_TASKS = 300


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    name = violation.name
    if is_filled_in(name) or isinstance(violation.at, Entry):
        return
    is_long = violation.keyword == "maxLength"
    fix = None if is_long else _rename(violation.at, name, ctx.document.view.batch)
    yield Finding(violation.at, mistake(violation), WHY, fix=fix)


def _rename(node: Node, name: str, batch: Batch) -> Fix | None:
    better = repaired(name)
    if not better or len(batch.tasks) > _MOST_TASKS or better in {task.identifier for task in batch.tasks}:
        return None
    uses = [each for task in batch.tasks for each in task.scalars("depend-on") if each.text == name]
    edits = [replaced(each, better) for each in (node, *uses)]
    if None in edits:
        return None
    return Fix(f"rename to `{better}`", tuple(edit for edit in edits if edit is not None), Safety.UNSAFE)
