"""A command in the language of another shell than the one that runs it.

`env.shell` names the shell of all commands. PowerShell knows no `export`, `source` or `if [ ... ]; then`, and version 5
of it (`powershell.exe`) no `&&` either; `cmd.exe` knows none of them; bash and sh know no `$env:NAME = ...` and no
`Get-ChildItem`. The command is not found, or is a syntax error.

Only a file that names its shell is judged, and only what that shell certainly does not know.

## Bad

```yaml buildspec
version: 0.2
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - export MAVEN_OPTS="-Xmx1g"  # error
      - mvn package
```

## Good

```yaml buildspec
version: 0.2
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - $env:MAVEN_OPTS = "-Xmx1g"
      - mvn package
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, Span, rule
from specfmt.rules.buildspec._commands import shown
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


# One of these stands in every text that `_power` finds something in; to search for them costs far less.
_SIGNS = (
    "$env:",
    *(f"{verb}-" for verb in ("Get", "Set", "New", "Remove", "Copy", "Move", "Write", "Invoke", "Import")),
)
_SIGNS += tuple(f"{verb}-" for verb in ("Install", "Start", "Stop", "Test", "Out", "Expand", "Compress"))


@cache
def _unix() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t]*(export[ \t]+[A-Za-z_]\w*=|source[ \t]+\S|set -[eux]+\b|(?:el)?if \[{1,2} |fi[ \t]*$|then[ \t]*$|done[ \t]*$)",
        re.MULTILINE,
    )


@cache
def _power() -> re.Pattern[str]:
    # In bash `$env:latest` is a variable called `env`, so that only an assignment to `$env:NAME` is a sign.
    return re.compile(
        r"^[ \t]*(\$env:[a-zA-Z_]\w*)[ \t]*\+?="
        r"|(?:^|[;|{(])[ \t]*((?:Get|Set|New|Remove|Copy|Move|Write|Invoke|Import|Install|Start|Stop|Test|Out|Expand|Compress)"
        r"-[A-Z][A-Za-z]+)(?![\w./-])",
        re.MULTILINE,
    )


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    spec = command.spec
    shell = spec.shell
    if shell in ("default", "other"):
        return
    text = command.text
    found: Span | None = None
    if shell in ("powershell", "cmd"):
        match = _unix().search(text)
        if match is not None and '@"' not in text and "@'" not in text and "bash" not in text:
            found = Span(*match.span(1))
        elif (
            shell == "powershell"
            and "&&" in text
            and (spec.env.text("shell") or "").lower() == "powershell.exe"
        ):
            at = _bare(text).find("&&")
            found = Span(at, at + 2) if at >= 0 else None
    elif (
        ("-" in text or "$" in text)
        and any(sign in text for sign in _SIGNS)
        and "pwsh" not in text
        and "powershell" not in text
    ):
        match = _power().search(text)
        group = 1 if match is not None and match[1] else 2
        if match is not None and _is_code(command, match.start(group)):
            found = Span(*match.span(group))
    if found is None:
        return
    named = spec.env.entry("shell")
    yield Finding(
        command.at(found),
        f"`{shown(text[found.start : found.end].rstrip('='))}` means nothing to `{spec.env.text('shell')}`",
        why="the shell named under `env` runs all commands of the file",
        related=(Related(named.span, "the shell is named here"),) if named is not None else (),
    )


def _bare(text: str) -> str:
    """The text with what stands in quotes blanked."""
    return re.sub(r"'[^']*+'|\"(?:[^\"`]|`.)*+\"|#.*", lambda match: " " * len(match[0]), text)


def _is_code(command: Command, offset: int) -> bool:
    """Tell whether the shell of Unix would read this as a command or word, and not as quoted text or a heredoc."""
    script = command.script
    if "<<" in command.text:
        return False
    for simple in script.commands:
        for word in simple.words:
            if word.span.start <= offset < word.span.end:
                return not word.quoted
    return False
