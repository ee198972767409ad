"""`Resources` of an AppSpec for ECS or Lambda without a resource.

A deployment needs exactly one: the service of ECS or the Lambda function that is deployed. The service rejects the file
when the deployment is created.

## Bad

```yaml appspec
version: 0.0
Resources:  # error
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

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.structure._shape import place
from specfmt.schema.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    message = f"`{violation.path[-1]}` is empty, expected a list with one resource"
    yield Finding(place(violation, ctx), message, "CodeDeploy refuses to create the deployment")
