"""Tasks of a build graph that wait for each other.

A task starts when those in its `depend-on` are done. Tasks that wait for each other in a circle, or for themselves,
could never start, and CodeBuild refuses the batch.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: server
      buildspec: server/buildspec.yml
      depend-on:
        - client  # error
    - identifier: client
      buildspec: client/buildspec.yml
      depend-on:
        - server
```

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: server
      buildspec: server/buildspec.yml
      depend-on: [server]  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-graph:
    - identifier: server
      buildspec: server/buildspec.yml
    - identifier: client
      buildspec: client/buildspec.yml
      depend-on:
        - server
```
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar

# A longer circle is told by its beginning; nobody reads a message with more names, or mends so many at once.
_MOST_NAMED = 6
_MOST_CIRCLES = 20


@rule(on=Batch, group="correctness", severity=Severity.ERROR)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    waits: dict[str, tuple[Scalar, ...]] = {}
    for task in batch.tasks:
        if task.type == "build-graph" and task.identifier is not None:
            waits.setdefault(task.identifier, task.scalars("depend-on"))
    why = "tasks that wait for each other can never start; the batch is refused"
    for circle in islice(_circles(waits), _MOST_CIRCLES):
        names = [each.text for each in circle]
        if len(circle) == 1:
            yield Finding(circle[0], f"the task `{names[0]}` waits for itself", why)
            continue
        start = names[-1]
        shown = [start, *names] if len(names) <= _MOST_NAMED else [start, *names[:_MOST_NAMED], "..."]
        message = f"tasks wait for each other: `{' -> '.join(shown)}`"
        related = tuple(Related(each.span, f"waits for `{each.text}`") for each in circle[1:_MOST_NAMED])
        yield Finding(circle[0], message, why, related)


def _circles(waits: dict[str, tuple[Scalar, ...]]) -> Iterator[list[Scalar]]:
    """Walk the graph depth first, each task once; every way back to a task on the way is a circle.

    Yields:
        the entries of `depend-on` that lead around, beginning with that of the task that was met first.
    """
    done: set[str] = set()
    for root, first in waits.items():
        if root in done:
            continue
        place = {root: 0}  # where each task of the current way stands on it
        way: list[Scalar] = []  # the entries that led from each task to the next
        pending = [iter(first)]
        names = [root]
        while pending:
            step = next(pending[-1], None)
            if step is None:
                pending.pop()
                finished = names.pop()
                del place[finished]
                done.add(finished)
                if way:
                    way.pop()
                continue
            name = step.text
            if name in place:
                yield [*way[place[name] :], step]
            elif name in waits and name not in done:
                place[name] = len(names)
                names.append(name)
                way.append(step)
                pending.append(iter(waits[name]))
