"""Artifacts without `files`.

`files` is required in `artifacts` and in every secondary artifact, says the User Guide; also where there are only
secondary ones. Without it there is nothing to upload, and the phase UPLOAD_ARTIFACTS may fail. (Some pipelines with
several outputs go without, so this is no error.)

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:  # error
  base-directory: dist
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - dist/**/*
  secondary-artifacts:
    stats:  # error
      base-directory: stats
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  base-directory: dist
  files:
    - '**/*'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.buildspec import Buildspec

# Keys that are meant to be `files` and told as unknown.
_MISSPELT = frozenset(("file", "paths", "path", "filles", "fiels", "include", "includes", "artifacts"))


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    at = violation.at
    place = at.key if isinstance(at, Entry) else at
    name = str(violation.path[-1])
    spec: Buildspec = ctx.document.view
    if not spec.has("phases") and not spec.has("batch"):
        return  # something else than a buildspec, a project for instance, which is told as such
    if violation.keyword == "required":
        keys = {key.lower() for key in violation.keys}
        if "files" in keys or keys & _MISSPELT:
            return
        owner = "`artifacts`" if len(violation.path) == 1 else f"the secondary artifact `{name}`"
        message = f"{owner} has no `files`"
        entry = resolve(at.value) if isinstance(at, Entry) else None
        if len(violation.path) == 1 and isinstance(entry, Mapping) and entry.entry("secondary-artifacts"):
            message += "; it is required beside `secondary-artifacts` too"
    elif name == "files":
        message = "`files` names no file"
    else:
        message = f"the secondary artifact `{name}` has no `files`"
    yield Finding(place, message, "`files` is required; without it there is nothing to upload")
