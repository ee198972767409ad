"""`$(NAME)`, which is a variable in a makefile, and a command in a shell.

The shell runs a program called `NAME`, finds none, says `NAME: not found`, and puts nothing in its place. Write `$NAME`
or `${NAME}`.

Reported only where `NAME` is a variable that CodeBuild sets or that the file defines.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - aws s3 sync site s3://assets-$(AWS_REGION)  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - aws s3 sync site s3://assets-$AWS_REGION
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - aws s3 sync site s3://assets-${AWS_REGION}
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import edit
from specfmt.syntax.nodes import Scalar
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\$\(([A-Z_][A-Z0-9_]*)\)")


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if "$(" not in spec.source or not spec.is_posix:
        return
    defined = {each.name for each in spec.variables}
    if spec.batch is not None:
        defined.update(each.name for task in spec.batch.tasks for each in task.variables)
    for command in spec.commands:
        if "$(" not in command.text or not _pattern().search(command.text):
            continue
        for simple in command.script.commands:
            words = simple.words
            if len(words) != 1 or simple.assignments or simple.context[-1:] != ("substitution",):
                continue
            name = words[0].raw
            span = Span(simple.span.start - 2, simple.span.end + 1)
            if command.text[span.start : span.end] == f"$({name})" and _is_variable(name, defined):
                yield _finding(name, command.at(span), edit(command, span, f"${{{name}}}"))
    for node in _evaluated(spec):
        for match in _pattern().finditer(node.text):
            if _is_variable(match[1], defined):
                from specfmt.syntax.scalars import scalar_map

                host = scalar_map(spec.source, node)
                span = Span(*match.span())
                yield _finding(match[1], host.to_host(span), host.lift(Edit(span, f"${{{match[1]}}}")))


def _finding(name: str, at: Span, made: Edit | None) -> Finding:
    return Finding(
        at,
        f"`$({name})` runs a command called `{name}`",
        why="in a shell the value of a variable is written `$NAME` or `${NAME}`",
        fix=Fix.of(f"write `${{{name}}}`", made, Safety.SAFE),
    )


def _is_variable(name: str, defined: set[str]) -> bool:
    from specfmt.catalog.variables import builtin_variable

    return name in defined or builtin_variable(name) is not None


def _evaluated(spec: Buildspec) -> Iterator[Scalar]:
    """The scalars outside the commands that the shell evaluates as well."""
    for artifact in spec.artifacts:
        node = artifact.get("name")
        if isinstance(node, Scalar) and "$(" in node.text:
            yield node
    if spec.cache is not None:
        node = spec.cache.get("key")
        if isinstance(node, Scalar) and "$(" in node.text:
            yield node
