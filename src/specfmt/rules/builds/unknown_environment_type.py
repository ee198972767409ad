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
from specfmt.rules.builds._old_words import OLD_WORD
from specfmt.rules.spelling import is_certain, is_filled_in, listed, nearest, plain_form
from specfmt.syntax.ops import replaced
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


# What templates of AWS CodeStar wrote when CodeBuild had only one type.
_OF_OLD = {"container": "LINUX_CONTAINER"}


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    each = build.type
    if each is None:
        return
    from specfmt.catalog.compute import environment_types, replacement_of_retired

    names = [known for known in environment_types() if replacement_of_retired(known) is None]
    name = each.text
    if name in environment_types() or is_filled_in(name, underscores=True):
        return
    why = "a build cannot start in an environment that does not exist"
    usual = f"{name.upper()}_CONTAINER"
    meant = _OF_OLD.get(name) or (usual if usual in names else nearest(name, names))
    # CodeBuild refuses such a project; but its first manuals wrote `linuxContainer`, and templates of that time are in use.
    is_old = plain_form(name) == plain_form(meant) or name in _OF_OLD
    severity = Severity.ERROR if build.is_project else None
    if build.is_project and is_old:
        severity, why = Severity.INFO, OLD_WORD
    if not meant:
        message = f"unknown environment type `{name}`; usual are {listed(names[:3], 'and')}"
        yield Finding(each, message, why, severity=severity)
        return
    edit = replaced(each, meant)
    safety = Safety.SAFE if is_certain(name, meant, names) else Safety.UNSAFE
    fix = Fix.of(f"change to `{meant}`", edit, safety)
    message = f"unknown environment type `{name}`, did you mean `{meant}`?"
    yield Finding(each, message, why, fix=fix, severity=severity)
