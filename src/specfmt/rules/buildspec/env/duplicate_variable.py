"""One variable defined in two of `variables`, `parameter-store` and `secrets-manager`.

A variable has one value. The user guide of CodeBuild does not say which of the sources wins within one buildspec, so
either the plain value hides the stored one, or the plain value is never used. Keep one of them. For a default that
somebody may override, use `variables` here and override it where the build is started.

Two entries of the same name within one source are told by the rule for duplicate keys.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    NPM_TOKEN: none
  secrets-manager:
    NPM_TOKEN: ci/npm:token  # error
phases:
  build:
    commands:
      - npm publish
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    NPM_TAG: latest
  secrets-manager:
    NPM_TOKEN: ci/npm:token
phases:
  build:
    commands:
      - npm publish
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.env import Variable


@rule(on=Env, group="suspicious", severity=Severity.WARNING)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    first: dict[str, Variable] = {}
    for variable in sorted(env.definitions, key=lambda each: each.key.span):
        other = first.setdefault(variable.name, variable)
        if other.source == variable.source:
            continue
        yield Finding(
            variable.key,
            f"`{variable.name}` is defined under `{other.source}` and again under `{variable.source}`",
            why="a variable has one value, and CodeBuild does not document which of the two sources wins",
            related=(Related(other.key.span, f"defined under `{other.source}` here"),),
        )
