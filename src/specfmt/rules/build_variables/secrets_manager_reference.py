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
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
env:
  secrets-manager:
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

## Fixed

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    TOKEN: "ci/npm:token"
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import replaced
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator

_RESOLVE = "{{resolve:secretsmanager:"
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
        yield Finding(variable.value, message, why=_WHY, fix=_fix(variable))


def _fix(variable: Variable) -> Fix | None:
    """Say in CodeBuild's words what a reference of CloudFormation says: `id:SecretString:key:stage:version`."""
    value, text = variable.value, variable.text or ""
    if not isinstance(value, Scalar) or not text.startswith(_RESOLVE) or not text.endswith("}}"):
        return None
    fields = text[len(_RESOLVE) : -2].split(":")
    own = 7 if fields[0] == "arn" else 1  # an ARN has fields of its own
    if any(word != "SecretString" for word in fields[own : own + 1]):
        return None
    reference = ":".join((*fields[:own], *fields[own + 1 :])).rstrip(":")
    if not reference or _mistake(reference) or any(sign in reference for sign in "${}\"'"):
        return None
    return Fix.of(f"write `{reference}`", replaced(value, reference), Safety.UNSAFE)


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
