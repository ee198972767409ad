"""An environment type that CodeBuild does not have.

`type` in the `env` of a task takes the names of the API, in capitals: `LINUX_CONTAINER`, `ARM_CONTAINER`,
`LINUX_LAMBDA_CONTAINER` and others. AWS adds some now and then, so this is no error.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: arm
      env:
        type: ARM_CONTAINERS  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: arm
      env:
        type: ARM_CONTAINER
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: arm
      env:
        type: ARM_CONTAINER
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, listed, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.batch import Task

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Task, group="correctness", severity=Severity.WARNING)
def check(task: Task, ctx: Context) -> Iterator[Finding]:
    found = task.env.scalars("type")
    if not found:
        return
    from specfmt.catalog.compute import environment_types, replacement_of_retired

    names = [each for each in environment_types() if replacement_of_retired(each) is None]
    for each in found:
        name = each.text
        if name in environment_types() or is_filled_in(name, underscores=True):
            continue
        why = "a build cannot start in an environment that does not exist"
        meant = nearest(name, names)
        if not meant:
            yield Finding(
                each, f"unknown environment type `{name}`; usual are {listed(names[:3], 'and')}", why
            )
            continue
        edit = replaced(each, meant)
        safety = Safety.SAFE if is_certain(name, meant, names) else Safety.UNSAFE
        fix = Fix.of(f"change to `{meant}`", edit, safety)
        yield Finding(each, f"unknown environment type `{name}`, did you mean `{meant}`?", why, fix=fix)
