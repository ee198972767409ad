"""Keys of buildspec version 0.1 in a file of version 0.2.

In 0.2 `environment_variables` is called `env`, and `plaintext` is called `variables`. Under their old names CodeBuild does
not read them, and the commands run without these variables.

## Bad

```yaml buildspec
version: 0.2
environment_variables:  # error
  plaintext:
    STAGE: test
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
env:
  plaintext:  # error
    STAGE: test
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.1
environment_variables:
  plaintext:
    STAGE: test
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping, resolve
from specfmt.syntax.ops import replaced
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_WHY = "CodeBuild reads this name in version 0.1 only, so the variables are not set"


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if spec.version == "0.1":
        return
    # Without a version it may yet turn out to be a file of version 0.1.
    safety = Safety.SAFE if spec.version == "0.2" else Safety.UNSAFE
    old = spec.entry("environment_variables")
    if old is not None:
        message = "`environment_variables` is a key of version 0.1, in 0.2 it is called `env`"
        yield Finding(old.key, message, _WHY, fix=_renamed(old, "env", spec.node, safety))
    inner = spec.env.entry("plaintext")
    if inner is not None:
        message = "`plaintext` is a key of version 0.1, in 0.2 it is called `variables`"
        yield Finding(inner.key, message, _WHY, fix=_renamed(inner, "variables", spec.env.node, safety))


def _renamed(entry: Entry, name: str, around: Mapping, safety: Safety) -> Fix | None:
    """Rename the key, and `plaintext` inside it, unless the new name is taken."""
    if around.entry(name) is not None:
        return None
    edits = [replaced(entry.key, name)]
    value = resolve(entry.value)
    inner = value.entry("plaintext") if isinstance(value, Mapping) and value is entry.value else None
    if inner is not None:
        edits.append(replaced(inner.key, "variables"))
    found = tuple(each for each in edits if each is not None)
    return Fix(f"rename it to `{name}`", found, safety) if len(found) == len(edits) else None
