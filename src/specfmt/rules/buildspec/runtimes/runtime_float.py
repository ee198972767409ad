"""An unquoted version that other tools read as a number.

CodeBuild takes the text as it stands, so `python: 3.10` means 3.10. A tool that loads and rewrites the file (to JSON,
through the CDK, or a script) makes the number 3.1 of it. Quotation marks keep it whole.

A matter of taste, and off unless it is selected.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      python: 3.10  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      python: "3.10"
      golang: 1.25
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      python: "3.10"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar, Style
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="style", severity=Severity.INFO, default=False)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    value = runtime.value
    if not isinstance(value, Scalar) or value.style is not Style.PLAIN or not value.text.endswith("0"):
        return
    whole, dot, part = value.text.partition(".")
    if not dot or not whole.isdecimal() or not part.isdecimal():
        return
    short = f"{whole}.{part.rstrip('0') or '0'}"
    if short == value.text:
        return
    fix = Fix("put it in quotes", (Edit(value.span, f'"{value.text}"'),), Safety.SAFE)
    message = f"unquoted `{value.text}` is the number `{short}` for tools that rewrite the file"
    yield Finding(value, message, "CodeBuild itself reads the text as it stands", fix=fix)
