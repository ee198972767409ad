"""A value under `parameter-store` that is no name of a parameter.

What stands there is the name (or the ARN) of a parameter in Systems Manager, nothing around it. CodeBuild asks the
store for exactly this text before the build starts; a name that does not exist, or cannot exist, ends the build in
DOWNLOAD_SOURCE.

- `{{resolve:ssm:...}}` is a dynamic reference of CloudFormation, which CodeBuild does not know.
- A prefix such as `ssm:` belongs to other tools.
- Names hold letters, digits and `_`, `.`, `-`, `/`; a version or label may follow after a `:`.

## Bad

```yaml buildspec
version: 0.2
env:
  parameter-store:
    DSN: "{{resolve:ssm:/shop/dsn:1}}"  # error
    KEY: ssm:/shop/key  # error
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
env:
  parameter-store:
    HOST: shop host  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  parameter-store:
    DSN: /CodeBuild/shop/dsn
    KEY: /CodeBuild/shop/key:3
    HOST: shop.host
    STAGED: /CodeBuild/$STAGE/host
    SHARED: arn:aws:ssm:eu-west-1:111122223333:parameter/shared/host
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
env:
  parameter-store:
    DSN: "/shop/dsn:1"
    KEY: /shop/key
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.secrets import shapes_in
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import replaced
from specfmt.views.env import Variable

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodeBuild asks Parameter Store for this text as it stands, and the build fails before its first phase"
_ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-/:")


@rule(on=Variable, group="correctness", severity=Severity.WARNING)
def check(variable: Variable, ctx: Context) -> Iterator[Finding]:
    if variable.source != "parameter-store":
        return
    text = variable.text
    message = _mistake(text) if text else ""
    if message:
        yield Finding(variable.value, message, why=_WHY, fix=_fix(variable))


def _fix(variable: Variable) -> Fix | None:
    """Leave only the name that stands in a reference of another tool."""
    value = variable.value
    text = variable.text or ""
    name = text.removeprefix("ssm:")
    if name == text and text.startswith("{{resolve:ssm:") and text.endswith("}}"):
        name = text[len("{{resolve:ssm:") : -2]
    if name == text or not name or not isinstance(value, Scalar) or _mistake(name) or "$" in name:
        return None
    return Fix.of(f"write `{name}`", replaced(value, name), Safety.UNSAFE)


def _mistake(text: str) -> str:
    """What is wrong with a reference; empty where nothing is, or where it cannot be told."""
    if "{{resolve:" in text:
        return f"`{text}` is a reference of CloudFormation, not the name of a parameter"
    for _, _, what in shapes_in(text):
        return f"this looks like {what}, not like the name of a parameter under `parameter-store`"
    if any(sign in text for sign in "$<>{}%"):
        return ""  # a variable or a placeholder
    if text.startswith("arn:"):
        fields = text.split(":")
        return "" if len(fields) > 2 and fields[2] == "ssm" else f"`{text}` is not the ARN of a parameter"
    if text.startswith("ssm:"):
        return f"`{text}` is not the name of a parameter: remove `ssm:`"
    strange = next((char for char in text if char not in _ALLOWED and not char.isalpha()), "")
    if strange:
        shown = "a blank" if strange.isspace() else f"`{strange}`"
        return f"`{text}` is not the name of a parameter: it contains {shown}"
    return ""
