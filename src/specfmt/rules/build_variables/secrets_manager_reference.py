"""A value under `secrets-manager` that names no secret.

The form is `secret-id`, or `secret-id:json-key:version-stage:version-id` with fields left out from the end or left
empty. The secret's id is its name or its ARN. CodeBuild asks Secrets Manager for it before the build starts, and fails
in DOWNLOAD_SOURCE when it gets nothing.

- `{{resolve:secretsmanager:...}}` is a dynamic reference of CloudFormation. CodeBuild would take `{{resolve` for the
  name of the secret.
- The field before the first `:` is the secret, so a reference cannot start with `:`.
- A name holds letters, digits and `/_+=.@-`, and no blanks.

## Bad

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    TOKEN: "{{resolve:secretsmanager:ci/npm:SecretString:token}}"  # error
    USER: ":user"  # error
    HOST: "my secret:host"  # error
    PORT: arn:aws:ssm:eu-west-1:111122223333:parameter/port  # error
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
    TOKEN: ci/npm:token
    WHOLE: ci/npm
    KEY_WITH_BLANK: "GitHub/bots:actions read"
    PREVIOUS: ci/npm::AWSPREVIOUS
    MANAGED: "rds!db-0a1b2c3d:password"
    STAGED: ci/$STAGE/npm:token
    FULL: arn:aws:secretsmanager:eu-west-1:111122223333:secret:ci/npm-AbCdEf:token
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

_WHY = "CodeBuild asks Secrets Manager for this secret before the first phase, and the build fails there"
# `!` stands in the names of secrets that services make, such as `rds!cluster-...`.
_ALLOWED = frozenset("/_+=.@-!")


@rule(on=Variable, group="correctness", severity=Severity.ERROR)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    if variable.source != "secrets-manager":
        return
    text = variable.text
    message = _mistake(text) if text else ""
    if message:
        yield Finding(variable.value, message, why=_WHY)


def _mistake(text: str) -> str:
    """What is certainly wrong with a reference; empty where nothing is, or where it cannot be told."""
    if "{{resolve:" in text:
        return f"`{text}` is a reference of CloudFormation, not the name of a secret"
    if any(sign in text for sign in "$<>{}%#[]"):
        return ""  # a variable or a placeholder
    if text.startswith("arn:"):
        fields = text.split(":")
        if len(fields) > 5 and fields[2] != "secretsmanager":
            return f"`{text}` is not the ARN of a secret"
        return ""
    secret = text.partition(":")[0]
    if not secret:
        return f"`{text}` names no secret before its first `:`"
    strange = next((char for char in secret.strip() if not (char.isalnum() or char in _ALLOWED)), "")
    if strange:
        shown = "a blank" if strange.isspace() else f"`{strange}`"
        return f"`{secret}` is not the name of a secret: it contains {shown}"
    return ""
