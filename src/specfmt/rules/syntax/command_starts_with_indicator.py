"""A command that starts with a character that means something else to YAML.

A plain value may not start with `[`, `{`, `&`, `*`, `!`, `|`, `>`, `%`, `@` or a backtick: YAML takes them for its own
signs. A shell test such as `[ -f a ] && b` is the usual case: it is read as a list, behind which nothing may follow.
The whole file is rejected before the first phase, in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`. Quote the command.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - [ -f .env.ci ] && cp .env.ci .env  # error
      - make
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - echo "Started on: `date`"  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '[ -f .env.ci ] && cp .env.ci .env'
      - make
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '[ -f .env.ci ] && cp .env.ci .env'
      - make
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - 'echo "Started on: `date`"'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._commands import command_findings
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("command-indicator",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    yield from command_findings(problem, ctx)
