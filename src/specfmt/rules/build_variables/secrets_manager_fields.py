"""A value under `secrets-manager` with fields that do not go together.

The form is `secret-id:json-key:version-stage:version-id`. The user guide of CodeBuild asks for a stage (`AWSPREVIOUS`)
or for the id of a version, not for both. There is no fifth field: a colon inside the name of a key or a secret cannot
be written. The JSON key is the name of a key at the top of the secret, not a path into it.

## Bad

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    USER: prod/db:username
    PASS: prod/db:password:AWSCURRENT:3f0a2c1e-77b1-4f6e-9c55-6f2f1b8a9d10  # error
    HOST: prod/db:host:AWSCURRENT::eu-west-1  # error
    PORT: prod/db:$.network.port  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    PASS: prod/db:password
    LAST: prod/db:password:AWSPREVIOUS
    FIXED: "prod/db:password::3f0a2c1e-77b1-4f6e-9c55-6f2f1b8a9d10"
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Variable, group="suspicious", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    text = variable.text
    if variable.source != "secrets-manager" or not text or ":" not in text or "{{" in text:
        return
    fields = text.split(":")
    # An ARN has seven fields of its own: arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME.
    parts = fields[6:] if text.startswith("arn:") else fields
    if len(parts) > 4:
        yield Finding(
            variable.value,
            f"`{text}` has more fields than `secret-id:json-key:version-stage:version-id`",
            why="CodeBuild knows four fields, separated by colons",
        )
    elif len(parts) == 4 and parts[2] and parts[3] and parts[2] != "version-stage":
        yield Finding(
            variable.value,
            f"`{text}` gives both a version stage (`{parts[2]}`) and a version id",
            why="CodeBuild takes one of the two",
        )
    elif len(parts) > 1 and parts[1].startswith(("$.", "/", ".")):
        yield Finding(
            variable.value,
            f"`{parts[1]}` is a path, and CodeBuild takes only a key at the top of the secret",
            why="the second field is compared with the names of the secret's keys as it stands",
        )
