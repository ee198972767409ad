"""A key that has to be there is missing.

CodeDeploy's agents refuse an AppSpec in which a script has no `location`, a permission no `object` or an SELinux context
no `type`: every lifecycle event of the deployment then fails, before anything is copied or run. For ECS and Lambda the
service rejects the file when the deployment is created, and says no more than "is missing or has an invalid
configuration".

A key that only differs in case counts as missing for servers: `Location` is not `location`.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - Location: scripts/configure.sh  # error
      timeout: 300
```

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - timeout: 300  # error
      runas: root
```

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:  # error
          ContainerPort: 80
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import in_style
from specfmt.rules.structure._missing import in_its_place, known_keys, mapping_of, misspelt, place_of
from specfmt.rules.structure._shape import is_filled_in_later, where
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_TENSION = ("CurrentVersion", "TargetVersion")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    mapping = mapping_of(violation, ctx)
    if mapping is None or is_filled_in_later(mapping):
        return
    why = f"{ctx.document.kind.service} rejects the file"
    if ctx.document.schema == "appspec-server":
        why = "the agents reject the file, and every lifecycle event fails"
    severity = None
    if violation.name in _IN_TENSION:
        why = "AWS's reference calls it required, a template in the same guide optional"
        severity = Severity.WARNING
    entry = misspelt(violation.name, mapping, known_keys(violation))
    if entry is not None:
        name = violation.name
        if ctx.document.schema != "appspec-server":  # the others are read in any case
            name = in_style(name, entry.name, [each.name for each in mapping.entries])
        yield in_its_place(violation, entry, why, name)._replace(severity=severity)
        return
    at = violation.at
    place = at.key.span if isinstance(at, Entry) else place_of(mapping, ctx.document.text)
    message = f"`{violation.name}` is missing {where(violation.path)}"
    yield Finding(place, message, why, severity=severity)
