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
from specfmt.rules.buildspec._words import is_unknown
from specfmt.rules.buildspec._writing import replaced
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry, name = violation.at, violation.name
    if not isinstance(entry, Entry) or is_unknown(name.replace("__", "_")):
        return
    why = "CodeBuild takes letters, digits and underscores in identifiers, fewer than 128 of them"
    if violation.keyword == "maxLength":
        yield Finding(entry.key, f"the identifier `{name[:30]}...` has {len(name)} characters", why)
        return
    better = name.replace("-", "_").replace(".", "_").replace(" ", "_")
    fix = None
    if better.isascii() and better.replace("_", "a").isalnum() and better not in violation.keys:
        edit = replaced(entry.key, better)
        fix = Fix(f"rename to `{better}`", (edit,), Safety.UNSAFE) if edit is not None else None
    wrong = "".join(
        dict.fromkeys(char for char in name if not (char == "_" or (char.isascii() and char.isalnum())))
    )
    yield Finding(entry.key, f"the identifier `{name[:60]}` holds `{wrong[:10]}`", why, fix=fix)
