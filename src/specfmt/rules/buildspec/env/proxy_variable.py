"""A proxy variable under `env.variables` of a build that uses `proxy`.

With an explicit proxy server the build environment itself has to know the proxy before it reads the buildspec, to
fetch the source and to send its logs. The user guide of CodeBuild sets `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` in
the project for that. What the buildspec sets reaches only its commands.

Off by default: the same variables may be set in the project as well.

## Bad

```yaml buildspec
version: 0.2
proxy:
  logs: yes
env:
  variables:
    HTTPS_PROXY: http://proxy.internal:3128  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
proxy:
  logs: yes
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = frozenset(("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"))


@rule(on=Env, group="suspicious", severity=Severity.INFO, default=False)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    proxy = env.spec.entry("proxy")
    if proxy is None:
        return
    for variable in env.definitions:
        if variable.name.upper() in _NAMES:
            yield Finding(
                variable.key,
                f"`{variable.name}` belongs into the project's settings",
                why="a build behind a proxy needs it before it reads the buildspec",
                related=(Related(proxy.key.span, "the build uses a proxy"),),
            )
