"""A `TaskDefinition` that is not the ARN of a task definition with its revision.

CodeDeploy deploys one revision of a task definition and wants its whole ARN:
`arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION`. A family with its revision, a file's name or an ARN without
revision is answered with an error that says no more than that the file is not well formed.

In a pipeline with the action `CodeDeployToECS` the value is exactly `<TASK_DEFINITION>`, with the angle brackets: the
action puts the ARN in its place. `aws ecs deploy` and the GitHub action put the ARN in the place of any value. So this
is a warning, and variables and other placeholders are left alone.

## Bad

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:444455556666:task-definition/web  # error
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
```

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: TASK_DEFINITION  # error
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
```

## Good

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: arn:aws:ecs:eu-west-1:444455556666:task-definition/web:7
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 80
```

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

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_PLACEHOLDER = "<TASK_DEFINITION>"
_FORM = "arn:aws:ecs:REGION:ACCOUNT:task-definition/FAMILY:REVISION"


@rule(on=Resource, group="correctness", severity=Severity.WARNING)
def check(resource: Resource, ctx: Context) -> Iterator[Finding]:
    entry = resource.properties.entry("taskdefinition")
    value = resolve(entry.value) if entry is not None else None
    if entry is None or not isinstance(value, Scalar) or value.is_null:
        return
    text = value.text
    problem = _problem(text)
    if not problem or (not _is_bare_placeholder(text) and is_filled_in_later(value)):
        return
    yield Finding(
        entry.value,
        f"`{text or 'TaskDefinition'}` {problem}",
        f"CodeDeploy wants `{_FORM}`; only a pipeline's action puts it in the place of `{_PLACEHOLDER}`",
        fix=_bracketed(entry.value, text),
    )


def _problem(text: str) -> str:
    """What is wrong with the ARN; empty for a good one."""
    if not text.strip():
        return "is empty, expected the ARN of a task definition"
    if not text.startswith("arn:"):
        return "is no ARN of a task definition"
    parts = text.split(":", 5)
    if len(parts) < 6 or parts[2] != "ecs":
        return "is no ARN of a task definition"
    resource = parts[5]
    if resource.startswith(":task-definition/"):
        return "has one colon too many before `task-definition/`"
    if not resource.startswith("task-definition/"):
        return "is no ARN of a task definition"
    family, _, revision = resource.removeprefix("task-definition/").partition(":")
    region, account = parts[3:5]
    if not region or not account:
        return f"names no {'account' if region else 'region'}"
    if account.isdecimal() and len(account) != 12:
        return f"has {len(account)} digits for the account, expected 12"
    if not family:
        return "names no family of task definitions"
    if not revision:
        return "names no revision"
    is_number = revision.isascii() and revision.isdecimal() and revision.strip("0")
    return (
        ""
        if is_number or not revision.isascii() or "-" in revision
        else f"has the revision `{revision}`, which is no number"
    )


def _bracketed(node: Node, text: str) -> Fix | None:
    if not _is_bare_placeholder(text):
        return None
    edit = replaced(node, _PLACEHOLDER)
    return Fix.of(f"write `{_PLACEHOLDER}`", edit, Safety.UNSAFE)


def _is_bare_placeholder(text: str) -> bool:
    """Tell whether the angle brackets of the placeholder were forgotten."""
    return text.replace("-", "_") == "TASK_DEFINITION"
