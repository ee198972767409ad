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

import re
from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.syntax._finding import findings
from specfmt.syntax.explanations.quoting import quoted, source_end
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.syntax.ops import ends_line, line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Iterator

# `- words: `, where the words are no key but the beginning of a command.
_WORDS_BEFORE = re.compile(r"[ \t]*(?:-[ \t]+)+(\S+[ \t].*):[ \t]+")


@rule(on=SyntaxProblem, group="syntax", severity=Severity.ERROR, slugs=("command-indicator",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    for finding in findings(problem, ctx):
        yield _whole_command(problem, ctx, finding.why) or finding


def _whole_command(problem: SyntaxProblem, ctx: Context, why: str) -> Finding | None:
    """Where the sign stands behind a `: ` inside a command, the colon is to blame and the whole command is quoted."""
    text = ctx.document.text
    before = _WORDS_BEFORE.fullmatch(text, line_start(text, problem.span.start), problem.span.start)
    if before is None:
        return None
    start = before.start(1)
    colon = before.end(1)
    end = source_end(text, start, line_end(text, start))
    fix = None
    if ends_line(text, end) and text[start] not in "\"'":
        fix = Fix("quote the command", (Edit(Span(start, end), quoted(text[start:end])),), Safety.SAFE)
    message = f"the command {show(text[start:end])} holds `: ` and is not quoted"
    return Finding(Span(colon, colon + 1), message, why, fix=fix)
