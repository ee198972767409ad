"""`git` over HTTPS with CodeCommit, without the credential helper.

`git-credential-helper: yes` under `env` lets git sign in to CodeCommit with the role of the build. Without it git asks
for a name and a password that nobody types, and the command fails.

Off by default: an image or an earlier command may have configured git as well.

## Bad

```yaml buildspec
version: 0.2
phases:
  pre_build:
    commands:
      - git clone https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/lib  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  git-credential-helper: yes
phases:
  pre_build:
    commands:
      - git clone https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/lib
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._commands import called
from specfmt.views.buildspec import Command
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="suspicious", severity=Severity.INFO, default=False)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if "https://git-codecommit." not in command.text or is_true(
        command.spec.env.get("git-credential-helper")
    ):
        return
    if "credential" in command.spec.source:
        return
    for simple in called(command, "git"):
        for word in simple.argv[1:]:
            if word.text.startswith("https://git-codecommit."):
                yield Finding(
                    command.at(word.span),
                    "git cannot sign in to CodeCommit without `git-credential-helper: yes`",
                    why="the helper gives git the credentials of the build's role",
                )
                break
