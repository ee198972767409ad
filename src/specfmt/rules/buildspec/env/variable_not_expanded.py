"""A variable or command inside a value under `env.variables`, where nothing replaces it.

CodeBuild takes the values of `env.variables` literally: with `OUT: $CODEBUILD_SRC_DIR/out` the variable `OUT` holds a
dollar sign and a name. A shell that later meets `$OUT` does not look inside for more variables either, so that commands
get the text as it stands. `$(...)` is not run.

Set such a variable with `export` in a command; in version 0.2 all later commands see it.

A value that a command sets again, or that is handed to `eval` or `envsubst`, is left alone.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    OUT: $CODEBUILD_SRC_DIR/out  # error
    REVISION: $(git rev-parse HEAD)  # error
phases:
  build:
    commands:
      - make install DESTDIR=$OUT VERSION=$REVISION
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    PRICE: 5$
    PATTERN: ^v[0-9]+$
phases:
  build:
    commands:
      - export OUT=$CODEBUILD_SRC_DIR/out
      - make install DESTDIR=$OUT
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.syntax.nodes import Scalar
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def _expansion() -> re.Pattern[str]:
    return re.compile(r"\$(?:\w+|\{[A-Za-z_]\w*\}|\([a-z][^()]*\))", re.ASCII)


@rule(on=Variable, group="suspicious", severity=Severity.INFO)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    text, value = variable.text, variable.value
    if text is None or "$" not in text or variable.is_secret or not isinstance(value, Scalar):
        return
    match = _expansion().search(text)
    if match is None or match.group()[1:2].isdigit() or "\\$" in text or "$$" in text:
        return
    name = variable.name
    if "PATH" in name.upper() and name.lower() in text.lower():
        return  # overwritten-path says it louder
    for command in variable.spec.commands:
        if f"{name}=" in command.text or (
            name in command.text and ("eval" in command.text or "envsubst" in command.text)
        ):
            return
    from specfmt.syntax.scalars import scalar_map

    place = scalar_map(variable.spec.source, value).to_host(Span(*match.span()))
    done = "run" if match.group().startswith("$(") else "replaced"
    yield Finding(
        place,
        f"`{match.group()}` in the value of `{name}` is not {done}",
        why="CodeBuild takes the values of `variables` literally",
    )
