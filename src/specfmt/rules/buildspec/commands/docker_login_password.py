"""`docker login` with the password on the command line.

Docker itself warns of it: the password shows up in the list of processes, and in the log when the shell prints its
commands. `--password-stdin` reads it from standard input.

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - docker login -u "$HUB_USER" -p "$HUB_TOKEN"  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - echo "$HUB_TOKEN" | docker login -u "$HUB_USER" --password-stdin
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - printf %s "$HUB_TOKEN" | docker login -u "$HUB_USER" --password-stdin
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import called, edit
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand

# Options of `docker login` that take the next word, so that it is not taken for an option itself.
_VALUED = ("-u", "--username")
# The same for options of `docker` itself.
_GLOBAL_VALUED = ("-c", "--context", "-H", "--host", "--config", "-l", "--log-level")


@rule(on=Command, group="security", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "login" not in command.text or not any(
        sign in command.text for sign in (" -p", "--password=", "--password ")
    ):
        return
    for simple in called(command, "docker", "podman"):
        found = _password(simple)
        if found is None:
            continue
        span, value = found
        yield Finding(
            command.at(span),
            f"`{command.text[span.start : span.end].split('=')[0].split()[0][:10]}` puts the password on the command line",
            why="it shows in the list of processes and in a log of commands; `--password-stdin` does not",
            fix=_fix(command, simple, span, value),
        )


def _password(simple: SimpleCommand) -> tuple[Span, str] | None:
    """The option with its value, and the value as written."""
    words = simple.argv
    at = 1
    while at < len(words) and words[at].text.startswith("-"):
        at += 2 if words[at].text in _GLOBAL_VALUED else 1
    if at >= len(words) or words[at].text != "login":
        return None
    index = at + 1
    while index < len(words):
        word = words[index]
        if word.text in ("-p", "--password"):
            if index + 1 < len(words):
                return Span(word.span.start, words[index + 1].span.end), words[index + 1].raw
            return None
        if word.text.startswith("--password="):
            return word.span, word.raw.partition("=")[2]
        if word.text.startswith("-p") and not word.text.startswith("--"):
            return word.span, word.raw[2:]
        index += 2 if word.text in _VALUED else 1
    return None


def _fix(command: Command, simple: SimpleCommand, span: Span, value: str) -> Fix | None:
    if simple.piped or simple.redirects or not value or simple.words[0] is not simple.argv[0]:
        return None
    source = value[2:-1] if value.startswith("$(") and value.endswith(")") else f"printf %s {_quoted(value)}"
    before = edit(command, Span(simple.span.start, simple.span.start), f"{source} | ")
    option = edit(command, span, "--password-stdin")
    if before is None or option is None:
        return None
    return Fix("pass the password on standard input", (before, option), Safety.UNSAFE)


def _quoted(value: str) -> str:
    return f'"{value}"' if value[0] == "$" and "(" not in value else value
