"""A secret written into a command: an access key, a token, a private key.

Everyone who can read the repository reads it, and CodeBuild writes every command into the log before it runs it. Take
the secret back where it was issued, and give its successor to the build through `secrets-manager` or `parameter-store`.

Only the known forms of keys and tokens are recognised, and none of those that documentation uses.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - aws configure set aws_access_key_id AKIAQ7XKZJ4MVT2WPN5D  # error
```

## Good

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    NPM_TOKEN: ci/npm:token
phases:
  build:
    commands:
      - npm config set //registry.npmjs.org/:_authToken "$NPM_TOKEN"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.rules.secrets import shapes_in
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Command, group="security", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    for start, end, what in shapes_in(command.text):
        found = command.text[start:end]
        yield Finding(
            command.at(Span(start, end)),
            f"`{found[:4]}...` looks like {what}",
            why="the file and the log of the build show it in clear text",
        )
