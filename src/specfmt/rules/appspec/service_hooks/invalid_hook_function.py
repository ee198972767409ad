"""A hook of ECS or Lambda that does not name a function.

These hooks call a function of Lambda: each event takes its name or its ARN, and nothing else. Scripts with `location`,
`timeout` and `runas` belong to deployments to servers, where an agent runs them. An empty text names no function; leave
the event out instead.

## Bad

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
Hooks:
  - BeforeInstall: scripts/prepare.sh  # error
  - BeforeAllowTraffic: ""  # error
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
Hooks:
  - BeforeInstall: prepare-web
  - BeforeAllowTraffic: arn:aws:lambda:eu-west-1:444455556666:function:approve-web
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.rules.spelling import plain_form
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.views.appspec import ServiceHook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_SCRIPTS = (".sh", ".bash", ".ps1", ".bat", ".cmd", ".py", ".js", ".rb")


@rule(on=ServiceHook, group="correctness", severity=Severity.ERROR)
def check(hook: ServiceHook, ctx: Context) -> Iterator[Finding]:
    value = hook.value
    if is_filled_in_later(value) or not isinstance(hook.spec.loose.get("hooks"), Sequence):
        return  # where `Hooks` is no list, that is said of the whole
    if plain_form(hook.event) == "lifecycleevent":
        return  # AWS's template as it is, which is said of the event
    why = "each event calls one function of Lambda, given by its name or ARN"
    if not isinstance(value, Scalar):
        has_script = _has_location(value)
        yield Finding(
            hook.key,
            f"`{hook.event}` has {'a script' if has_script else 'no function'}, expected the name of a function",
            f"{why}; only agents on servers run scripts" if has_script else why,
        )
        return
    text = value.text.strip()
    if value.is_null or not text:
        yield Finding(
            hook.key if value.is_null else hook.entry.value,
            f"`{hook.event}` names no function",
            f"{why}; leave out an event that calls none",
        )
    elif _is_script(text):
        yield Finding(
            hook.entry.value,
            f"`{text}` is a script, expected the name of a function",
            f"{why}; only agents on servers run scripts",
        )


def _is_script(text: str) -> bool:
    if text.startswith("arn:"):
        return False
    # The names of functions have letters, digits, `-` and `_`; a `/` or a blank is never in one.
    return "/" in text or "\\" in text or text.lower().endswith(_SCRIPTS)


def _has_location(value: Node) -> bool:
    items = value.items if isinstance(value, Sequence) else (value,)
    for item in items:
        inside = resolve(item)
        if isinstance(inside, Mapping) and inside.entry("location") is not None:
            return True
    return False
