"""A report group without `files`.

`files` says where the test runner left its results. It is required; a group without it has nothing to show.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  unit:  # error
    file-format: JUNITXML
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  unit:
    files: [junit.xml]
    file-format: JUNITXML
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    if violation.keyword == "required" and nearest("files", violation.keys):
        return  # a misspelt key, which is told as such
    place = violation.at.key if isinstance(violation.at, Entry) else violation.at
    group = str(violation.path[1])
    what = "names no file" if len(violation.path) > 2 else "has no `files`"
    message = f"the report group `{group}` {what}"
    yield Finding(place, message, "`files` is required; without it there is no report")
