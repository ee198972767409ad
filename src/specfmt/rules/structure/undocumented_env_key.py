"""A key in `env` that AWS documents in another place only.

The compute type, the image and the like are documented for the tasks of a batch, and `git-credential-helper` for the
`env` at the top of the file. Well-known public files carry them the other way round and their builds run, so CodeBuild
does not reject them; whether it reads them there is not documented. Rely on the build project, or on the documented
place.

## Bad

```yaml buildspec
version: 0.2
env:
  compute-type: BUILD_GENERAL1_MEDIUM  # error
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: publish
      env:
        git-credential-helper: yes  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  git-credential-helper: yes
batch:
  build-list:
    - identifier: publish
      env:
        compute-type: BUILD_GENERAL1_MEDIUM
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="suspicious", severity=Severity.INFO, default=False)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry):
        return
    place = "in the `env` of a batch task" if len(violation.path) > 2 else "in the `env` at the top level"
    other = "the `env` at the top level" if len(violation.path) > 2 else "batch tasks"
    yield Finding(
        entry.key,
        f"`{violation.name}` has no documented effect {place}",
        f"AWS documents it for {other}; real builds run with it here, and whether it is read is not known",
    )
