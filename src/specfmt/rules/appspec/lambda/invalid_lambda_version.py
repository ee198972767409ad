"""A `CurrentVersion` or `TargetVersion` that is no number of a published version.

CodeDeploy moves an alias from one published version of the function to another, and versions are numbered 1, 2, 3 and
so on. `$LATEST` is no published version, and neither an alias nor a version of your own such as `1.4.0` is one. Publish
with `aws lambda publish-version` and write the number that it answers.

## Bad

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: $LATEST  # error
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
from specfmt.rules.appspec._service_values import is_filled_in_later, whole_number
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

_LATEST = "$LATEST"


@rule(on=Resource, group="correctness", severity=Severity.ERROR)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    for name in ("CurrentVersion", "TargetVersion"):
        entry = resource.properties.entry(name)
        value = resolve(entry.value) if entry is not None else None
        if entry is None or not isinstance(value, Scalar) or value.is_null:
            continue
        text = value.text.strip()
        if text != _LATEST and is_filled_in_later(value):
            continue
        number = whole_number(text)
        if number is not None and number > 0:
            continue
        yield Finding(
            entry.value,
            f"`{text}` is no published version" if text else f"`{name}` is empty",
            "CodeDeploy wants the number of a published version, 1 or above",
        )
