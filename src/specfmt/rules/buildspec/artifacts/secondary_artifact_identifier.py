"""The identifier of a secondary artifact with characters that CodeBuild does not take.

It consists of letters, digits and underscores, and has fewer than 128 of them; CodeBuild refuses others. The project
must have a secondary artifact of the same identifier, so change it there too.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - app.zip
  secondary-artifacts:
    debug-symbols:  # error
      files:
        - app.sym
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - app.zip
  secondary-artifacts:
    debug_symbols:
      files:
        - app.sym
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - app.zip
  secondary-artifacts:
    debug_symbols:
      files:
        - app.sym
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._identifiers import WHY, mistake, repaired
from specfmt.rules.spelling import is_filled_in
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry, name = violation.at, violation.name
    if not isinstance(entry, Entry) or is_filled_in(name):
        return
    better = repaired(name) if violation.keyword != "maxLength" else ""
    edit = replaced(entry.key, better) if better and better not in violation.keys else None
    fix = Fix.of(f"rename to `{better}`", edit, Safety.UNSAFE)
    yield Finding(entry.key, mistake(violation), WHY, fix=fix)
