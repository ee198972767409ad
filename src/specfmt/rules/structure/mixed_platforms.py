"""Keys for servers and keys for ECS or Lambda in one AppSpec.

`os`, `files`, `permissions` and `file_exists_behavior` are read by the agent on a server; `Resources` is read by the
service for ECS and Lambda. A deployment has one platform, so one half of such a file is never read, and the other half
may well be rejected for it. Write one AppSpec for each platform.

Which half is meant is told by the resource: where `Resources` has one with a `Type`, or is a mapping of what only ECS
knows, the keys for servers are foreign. Where it has something else, and keys for servers stand beside it, the file is
for servers and `Resources` is foreign.

## Bad

```yaml appspec
version: 0.0
os: linux  # error
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
Resources:  # error
  Service:
    Name: web
```

## Good

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.views.appspec import SERVER_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = {"ecs": "ECS", "lambda": "Lambda"}


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    spec = ctx.document.view
    if not isinstance(entry, Entry):
        return
    if spec.is_server:
        own = [each for each in spec.node.entries if each.name in SERVER_KEYS]
        message = f"`{entry.name}` belongs to ECS and Lambda, and this is an AppSpec for servers"
        why = "the agents ignore it; an AppSpec for ECS or Lambda has a list here, of one resource with its `Type`"
    else:
        own = [each for each in (spec.loose.entry("resources"),) if each is not None]
        platform = _NAMES[spec.platform]
        message = f"`{entry.name}` belongs to servers, and this is an AppSpec for {platform}"
        why = "AWS documents it for EC2 and on-premises servers only: remove it, or write a file for servers"
    related = tuple(Related(each.key.span, f"`{each.name}` says so") for each in own)
    yield Finding(entry.key, message, why, related)
