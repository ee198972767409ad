"""`aws codeartifact login` with a tool that it does not know, or without the options that it needs.

The command configures npm, pip, twine, dotnet, nuget or swift, and needs `--tool`, `--domain` and `--repository`. With
anything else it ends with a usage message, and the phase fails.

For Maven, Gradle and others, fetch a token and let the tool's own settings use it:
`export CODEARTIFACT_AUTH_TOKEN=$(aws codeartifact get-authorization-token ... --query authorizationToken --output text)`.

Source: https://docs.aws.amazon.com/cli/latest/reference/codeartifact/login.html

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - aws codeartifact login --tool maven --domain acme --repository releases  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - aws codeartifact login --tool pip --domain acme --repository releases
```
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called, span_of
from specfmt.rules.spelling import expected, listed
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOOLS = ("npm", "pip", "twine", "dotnet", "nuget", "swift")
_NEEDED = ("--tool", "--domain", "--repository")


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "codeartifact" not in command.text:
        return
    for simple in called(command, "aws"):
        words = simple.argv
        names = [word.text for word in words]
        if "codeartifact" not in names or "login" not in names:
            continue
        if any(
            not word.static and not word.quoted and not before.text.startswith("--")
            for before, word in itertools.pairwise(words)
        ):
            continue  # an unquoted variable may hold options, unless it is the value of one
        options = {name.partition("=")[0] for name in names if name.startswith("--")}
        # The CLI takes any unambiguous beginning of an option.
        missing = [
            each
            for each in _NEEDED
            if not any(each.startswith(option) and len(option) > 3 for option in options)
        ]
        if "--cli-input-json" in options or "--cli-input-yaml" in options or "help" in names:
            continue
        if missing:
            yield Finding(
                command.at(span_of(words)),
                f"`aws codeartifact login` needs {listed(missing, 'and')}",
                why="the command ends with a usage message, and the phase fails",
            )
        for index, word in enumerate(words):
            tool, place = "", word
            if word.text == "--tool" and index + 1 < len(words):
                place = words[index + 1]
                tool = place.text
            elif word.text.startswith("--tool="):
                tool = word.text[7:]
            if tool and place.static and tool not in _TOOLS:
                yield Finding(
                    command.at(place.span),
                    f"`aws codeartifact login` does not know the tool `{tool}`{expected(_TOOLS)}",
                    why="the command ends with a usage message, and the phase fails",
                )
