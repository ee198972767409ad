"""An `Alias` that Lambda does not allow as a name.

The name of an alias has letters, digits, `-` and `_`, at most 128 of them, and is no mere number, which would be a
version. CodeDeploy moves an alias and not a version or the function itself, so `$LATEST` is none either.

## Bad

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: "8"  # error
        CurrentVersion: "7"
        TargetVersion: "8"
```

## Good

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 128


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.entry("alias")
    value = resolve(entry.value) if entry is not None else None
    if entry is None or not isinstance(value, Scalar) or value.is_null:
        return
    text = value.text
    if text == "$LATEST":
        problem = "is no alias"
    elif is_filled_in_later(value):
        return
    elif not text:
        problem = "is empty"
    elif text.isascii() and text.isdecimal():
        problem = "is a version and no alias"
    elif not (text.isascii() and text.replace("-", "a").replace("_", "a").isalnum()):
        problem = "has characters that an alias cannot have"
    elif len(text) > _LONGEST:
        problem = f"is longer than {_LONGEST} characters"
    else:
        return
    shown = text if len(text) <= _LONGEST else f"{text[:40]}..."
    yield Finding(
        entry.value,
        f"`{shown or 'Alias'}` {problem}",
        "an alias of Lambda has letters, digits, `-` and `_`, and is no mere number",
    )
