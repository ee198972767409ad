"""A test or build whose failure cannot fail the build.

`npm test || true` always succeeds, and so does `npm test; true`. In `npm test | tee log` only `tee` counts, unless bash
runs with `set -o pipefail`.

Off by default, because `|| true` is often meant.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm test || true  # error
      - pytest | tee pytest.log  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - npm test
      - set -o pipefail
      - pytest | tee pytest.log
```
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import shown, span_of
from specfmt.rules.buildspec._effects import checks
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="suspicious", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    pipefail = any("pipefail" in command.text for command in spec.commands)
    for command in spec.commands:
        text = command.text
        if not ("||" in text or ";" in text or "|" in text) or not spec.is_posix:
            continue
        calls = command.script.commands
        for simple, following in itertools.pairwise(calls):
            what = checks(simple)
            if not what or simple.context != following.context:
                continue
            ignored = simple.after in ("||", ";") and following.name in ("true", ":") and not following.after
            if ignored:
                sign = simple.after
            elif simple.after == "|" and not pipefail:
                sign = "|"
            else:
                continue
            yield Finding(
                command.at(span_of(simple.argv)),
                f"a failure of `{shown(what)}` is lost in `{sign} {following.name}`",
                why="the exit status of the whole is that of its last part",
            )
