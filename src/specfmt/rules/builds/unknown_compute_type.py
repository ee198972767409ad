"""A compute type that CodeBuild does not have.

The names are those of the API: `BUILD_GENERAL1_SMALL`, `BUILD_LAMBDA_1GB` and so on, in capitals. (Two samples in the
User Guide write others; they are misprints.) AWS adds sizes now and then, so this is no error.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        compute-type: BUILD_GENERAL_LARGE  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        compute-type: BUILD_GENERAL1_LARGE
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      env:
        compute-type: BUILD_GENERAL1_LARGE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.builds._old_words import OLD_WORD
from specfmt.rules.spelling import is_certain, is_filled_in, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.builds import Build

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="correctness", severity=Severity.WARNING)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    if not build.computes:
        return
    from specfmt.catalog.compute import compute_types, known_misspelling

    names = compute_types()
    for each in build.computes:
        name = each.text
        if name in names or is_filled_in(name, underscores=True):
            continue
        why = "a build cannot start on a compute type that does not exist"
        meant = known_misspelling(name) or _by_size(name, names) or nearest(name, names)
        # CodeBuild refuses such a project; but its first manuals wrote `small`, and templates of that time are in use.
        severity = Severity.ERROR if build.is_project else None
        if build.is_project and _by_size(name, names):
            severity, why = Severity.INFO, OLD_WORD
        if not meant:
            message = f"unknown compute type `{name}`; they are called like `{names[0]}`"
            yield Finding(each, message, why, severity=severity)
            continue
        edit = replaced(each, meant)
        safety = Safety.SAFE if is_certain(name, meant, names) else Safety.UNSAFE
        fix = Fix.of(f"change to `{meant}`", edit, safety)
        message = f"unknown compute type `{name}`, did you mean `{meant}`?"
        yield Finding(each, message, why, fix=fix, severity=severity)


def _by_size(name: str, names: tuple[str, ...]) -> str | None:
    """The compute type that ends like the name: `medium` or `build.general1.medium` is `BUILD_GENERAL1_MEDIUM`."""
    form = name.upper().replace(".", "_").replace("-", "_")
    return next((each for each in names if form in (each, each.rpartition("_")[2])), None)
