"""A secret written into the file: an access key, a token, a private key.

Everyone who can read the repository, the project or a build's details sees the values of `env.variables`; the user
guide of CodeBuild says not to keep credentials there. Take the secret back where it was issued (whoever has a copy of
the repository has it), and store its successor in Secrets Manager or Parameter Store.

Only the value counts, never the name alone: the known forms of keys and tokens, and under a name such as `API_TOKEN`
also long text that looks drawn at random. Paths, placeholders, digests and values with `$` are left alone.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    AWS_ACCESS_KEY_ID: AKIAQ7XKZJ4MVT2WPN5D  # error
    UPLOAD_TOKEN: "q7Lx0Vt9Rb2KdW5sYn8Zc3Hj"  # error
phases:
  build:
    commands:
      - make upload
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    AWS_ACCESS_KEY_ID: AKIAIOSFODNN7EXAMPLE
    TOKEN_FILE: /run/secrets/upload-token
    API_TOKEN: changeme
  secrets-manager:
    UPLOAD_TOKEN: ci/upload:token
phases:
  build:
    commands:
      - make upload
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.secrets import looks_random, names_a_secret, shapes_in
from specfmt.syntax.nodes import Scalar, Sequence, resolve
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "plain values are kept and shown in clear text, in the repository and by CodeBuild"


@rule(on=Variable, group="security", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    if variable.is_secret:
        return
    value = variable.value
    for node in value.items if isinstance(value, Sequence) else (value,):
        scalar = resolve(node)
        if not isinstance(scalar, Scalar) or len(scalar.text) < 16:
            continue
        what = next((what for _, _, what in shapes_in(scalar.text)), "")
        if not what and names_a_secret(variable.name) and looks_random(scalar.text):
            what = "a secret"
        if what:
            yield Finding(scalar, f"the value of `{variable.name}` looks like {what}", why=_WHY)
