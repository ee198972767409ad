"""More than twelve secondary artifacts.

A project has at most twelve secondary artifacts, so a thirteenth has nowhere to go.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files: [a.zip]
  secondary-artifacts:
    a1: {files: [a1.zip]}
    a2: {files: [a2.zip]}
    a3: {files: [a3.zip]}
    a4: {files: [a4.zip]}
    a5: {files: [a5.zip]}
    a6: {files: [a6.zip]}
    a7: {files: [a7.zip]}
    a8: {files: [a8.zip]}
    a9: {files: [a9.zip]}
    a10: {files: [a10.zip]}
    a11: {files: [a11.zip]}
    a12: {files: [a12.zip]}
    a13: {files: [a13.zip]}  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files: [a.zip]
  secondary-artifacts:
    a1: {files: [a1.zip]}
    a2: {files: [a2.zip]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._limits import first_beyond
from specfmt.schema.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    found = first_beyond(violation)
    if found is not None:
        entry, most = found
        message = f"`{entry.name}` is one secondary artifact too many, a project has at most {most}"
        yield Finding(entry.key, message, "the project has no place for it")
