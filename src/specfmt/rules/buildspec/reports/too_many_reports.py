"""More than five report groups.

A project writes to at most five report groups in a build.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make test]
reports:
  a: {files: [a.xml]}
  b: {files: [b.xml]}
  c: {files: [c.xml]}
  d: {files: [d.xml]}
  e: {files: [e.xml]}
  f: {files: [f.xml]}  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make test]
reports:
  all:
    files: ['*.xml']
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
        message = f"`{entry.name}` is one report group too many, a project has at most {most}"
        yield Finding(entry.key, message, "CodeBuild takes reports for five groups of a project")
