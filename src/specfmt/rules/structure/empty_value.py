"""A key of an AppSpec that has to say something and is empty.

A file without a source or a destination, a script without a location and a permission without an object are rejected by
the agents, and every lifecycle event fails. An empty `source: ""` is the exception: agent 1.x copies the whole
revision, agent 2.x rejects the file.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination:  # error
hooks:
  AfterInstall:
    - location: ""  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.structure._shape import place, value_of, where
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    name = violation.path[-1]
    message = f"`{name}` is empty {where(violation.path[:-1])}"
    if name == "source" and isinstance(value, Scalar) and not value.is_null:
        why = "agent 1.x copies the whole revision then, as for `/`; agent 2.x rejects the file"
        yield Finding(place(violation, ctx), message, why, severity=Severity.WARNING)
        return
    why = "the agents reject the file, and every lifecycle event fails"
    if not ctx.document.view.is_server:
        why = "CodeDeploy refuses to create the deployment"
    yield Finding(place(violation, ctx), message, why)
