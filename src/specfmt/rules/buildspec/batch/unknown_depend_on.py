"""`depend-on` names a task that the graph does not have.

A task waits for the tasks that it names. A name that belongs to none of them cannot be waited for, and CodeBuild does
not start the batch.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: unit_tests
      buildspec: ci/tests.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:
        - unittests  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: unit_tests
      buildspec: ci/tests.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:
        - unit_tests
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: unit_tests
      buildspec: ci/tests.yml
    - identifier: publish
      buildspec: ci/publish.yml
      depend-on:
        - unit_tests
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import expected, is_filled_in, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator


# Comparing names takes its time; a file with more mistakes than that is of another kind.
_MOST_SUGGESTED = 20


@rule(on=Batch, group="correctness", severity=Severity.ERROR)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    tasks = [task for task in batch.tasks if task.type == "build-graph"]
    places = {task.identifier: task.entry("identifier") for task in tasks if task.identifier is not None}
    names = [name for name in places if name]
    suggested = 0
    why = "a task cannot wait for one that does not exist; the batch is not started"
    for task in tasks:
        for each in task.scalars("depend-on"):
            name = each.text
            if name in places or is_filled_in(name):
                continue
            suggested += 1
            meant = ""
            if suggested <= _MOST_SUGGESTED:
                own = task.identifier
                meant = nearest(name, [other for other in names if other != own])
            place = places[meant] if meant else None
            if place is None:
                yield Finding(each, f"no task of the graph is called `{name}`{expected(names)}", why)
                continue
            edit = replaced(each, meant)
            message = f"no task of the graph is called `{name}`, did you mean `{meant}`?"
            related = (Related(place.value.span, f"`{meant}` is defined here"),)
            fix = Fix.of(f"change to `{meant}`", edit, Safety.UNSAFE)
            yield Finding(each, message, why, related, fix)
