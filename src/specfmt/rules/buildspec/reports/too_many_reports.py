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
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    node = resolve(violation.at.value if isinstance(violation.at, Entry) else violation.at)
    most = int(violation.expected[0])
    entries = list(node.merged()) if isinstance(node, Mapping) else []
    if len(entries) > most:
        message = f"`{entries[most].name}` is one report group too many, a project has at most {most}"
        yield Finding(entries[most].key, message, "CodeBuild takes reports for five groups of a project")
