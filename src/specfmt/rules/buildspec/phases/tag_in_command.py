"""A command that starts with `!`, which YAML reads as a tag.

`! test -f a` negates a test in the shell. To YAML the word after the `!` (or the `!` alone) is a tag, a note about the type
of the value, and no part of it: the shell gets the rest of the line only. The functions of CloudFormation, such as `!Sub`,
are tags as well; a buildspec in a file of its own knows none of them. Quote the command.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - ! test -f skip  # error
      - !Sub echo ${AWS::Region}  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '! test -f skip'
      - echo $AWS_REGION
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import ends_line, line_start
from specfmt.syntax.quoting import quoted
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_STANDARD = ("!!", "tag:", "!<")  # YAML's own tags say nothing wrong about a text


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    tag = command.node.tag
    if tag is None or tag.startswith(_STANDARD):
        return
    text = ctx.document.text
    start, end = command.node.span
    at = text.rfind(tag, line_start(text, start), start)
    if at < 0:
        return
    fix = None
    if command.node.style is Style.PLAIN and tag in ("!", text[at:start].strip()) and ends_line(text, end):
        source = text[at:end]
        if "\n" not in source and (tag == "!" or tag[1:2].islower()):
            fix = Fix("quote the command", (Edit(Span(at, end), quoted(source)),), Safety.UNSAFE)
    yield Finding(
        Span(at, at + len(tag)),
        f"YAML reads `{tag}` as a tag, so the command is {_short(command.text)}",
        "the shell gets what stands behind the tag; quote a command that starts with `!`",
        fix=fix,
    )


def _short(text: str) -> str:
    from specfmt.syntax.explanations.wording import show  # a file without mistakes never needs it

    return f"only {show(text, 60)}" if text.strip() else "empty"
