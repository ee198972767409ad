"""A script from the network that is run without a look at it.

`curl ... | bash` runs whatever the server sends at that moment, with the permissions of the build, and a transfer that
breaks off runs half a script. Download a fixed version to a file, compare its checksum, and run the file.

Off by default: installers are published that way, and many builds trust them.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - curl -fsSL https://tools.example.com/install.sh | bash  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - curl -fsSL -o install.sh https://tools.example.com/v1.2.3/install.sh
      - echo "$INSTALL_SHA256  install.sh" | sha256sum -c
      - bash install.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHELLS = frozenset(["sh", "bash", "zsh", "dash", "python", "python3", "node", "perl", "ruby"])
_FETCHING = ("curl", "wget")
_RUNNING = frozenset(("sh", "bash", "zsh", "eval", "source", "."))


@rule(on=Command, group="security", severity=Severity.INFO, default=False)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if not any(name in command.text for name in _FETCHING) or not command.spec.is_posix:
        return
    calls = command.script.commands
    for index, simple in enumerate(calls):
        if simple.name not in _FETCHING:
            continue
        start, end = simple.span.start, None
        if simple.after in ("|", "|&"):
            at = index
            while calls[at].after in ("|", "|&") and at + 1 < len(calls):
                at += 1
                if calls[at].name in _SHELLS and not any(word.text == "-c" for word in calls[at].argv):
                    end = calls[at].argv[0].span.end
                    break
        elif simple.context[-1:] in (("substitution",), ("process-substitution",)):
            outer = next(
                (
                    each
                    for each in reversed(calls[max(0, index - 20) : index])
                    if each.span.covers(simple.span)
                ),
                None,
            )
            if outer is not None and outer.name in _RUNNING:
                start, end = outer.span
        if end is not None:
            yield Finding(
                command.at(Span(start, end)),
                f"what `{simple.name}` gets from the network is run unseen",
                why="the build trusts whatever the server sends at that moment",
            )
