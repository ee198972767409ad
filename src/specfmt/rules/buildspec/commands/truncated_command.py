"""A command that YAML cuts short, because ` #` starts a comment.

In a plain scalar (one without quotes) a `#` after a blank begins a comment, even inside the quotes of the shell, which
mean nothing to YAML. The shell gets the first half only, mostly with a quote that is never closed.

Put the whole command in YAML quotes, or write it as a block after `|`.

Reported only where the first half shows that something is missing. A comment after a whole command is fine.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - sed -i -e 's/ #.*$//' app.ini  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |
        sed -i -e 's/ #.*$//' app.ini
      - npm ci # from the lock file
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - 'sed -i -e ''s/ #.*$//'' app.ini'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import shown
from specfmt.rules.buildspec._cut import cut_off
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    rest = cut_off(command)
    if rest is None:
        return
    from specfmt.syntax.quoting import quoted

    source = command.spec.source
    whole = Span(command.node.span.start, rest.end)
    title = "quote the whole command"
    yield Finding(
        rest,
        f"YAML takes `{shown(source[rest.start : rest.end])}` for a comment and cuts the command short",
        why="a `#` after a blank starts a comment in plain text; quotes of the shell do not protect it",
        fix=Fix(
            title,
            (Edit(whole, quoted(command.text + source[command.node.span.end : rest.end])),),
            Safety.UNSAFE,
        )
        if "\n" not in source[whole.start : whole.end]
        else None,
    )
