"""A lifecycle event that ECS or Lambda deployments do not have.

A deployment to Lambda has two events that call a function, `BeforeAllowTraffic` and `AfterAllowTraffic`; one to ECS has
these and `BeforeInstall`, `AfterInstall` and `AfterAllowTestTraffic`. Names that look right belong elsewhere:
`ApplicationStart` to servers, `PreTraffic` to SAM templates, `PRE_SCALE_UP` to the deployments that ECS itself runs
without a file like this. `Install` and `AllowTraffic` are done by CodeDeploy itself and call nothing.

## Bad

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:
  - PreTraffic: CodeDeployHook_orders  # error
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
Hooks:
  - BeforeInstall: prepare-web
  - AfterTestTraffic: test-web  # error
  - AllowTraffic: switch-web  # error
```

## Good

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_orders
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
Hooks:
  - BeforeInstall: prepare-web
  - AfterAllowTestTraffic: test-web
```

## Fixed

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_orders
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._service_values import is_placeholder
from specfmt.rules.spelling import is_certain, listed, nearest, plain_form
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import ECS, LAMBDA, SERVER, ServiceHook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.appspec import AppSpec

# Events of SAM templates, and the stages of deployments that ECS runs itself, by what comes nearest here.
_ELSEWHERE = {
    "pretraffic": ("a SAM template", "BeforeAllowTraffic"),
    "posttraffic": ("a SAM template", "AfterAllowTraffic"),
    "reconcileservice": ("a deployment that ECS runs itself", ""),
    "prescaleup": ("a deployment that ECS runs itself", "BeforeInstall"),
    "postscaleup": ("a deployment that ECS runs itself", "AfterInstall"),
    "testtrafficshift": ("a deployment that ECS runs itself", ""),
    "posttesttrafficshift": ("a deployment that ECS runs itself", "AfterAllowTestTraffic"),
    "preproductiontrafficshift": ("a deployment that ECS runs itself", "BeforeAllowTraffic"),
    "productiontrafficshift": ("a deployment that ECS runs itself", ""),
    "postproductiontrafficshift": ("a deployment that ECS runs itself", "AfterAllowTraffic"),
}


@rule(on=ServiceHook, group="correctness", severity=Severity.ERROR)
def check(hook: ServiceHook, ctx: Context) -> Iterator[Finding]:
    from specfmt.catalog.hooks import hook_events

    platform = LAMBDA if hook.spec.platform == LAMBDA else ECS
    if not hook.event or hook.event.lower() in map(str.lower, hook_events(platform)):
        return
    if plain_form(hook.event) not in _ELSEWHERE and is_placeholder(hook.event):
        return
    message, meant = _told(hook.event, platform)
    yield Finding(
        hook.key,
        message,
        "CodeDeploy rejects a file with an event that this kind of deployment does not have",
        fix=_rename(hook, meant, hook_events(platform)),
    )


def _told(event: str, platform: str) -> tuple[str, str]:
    """The message, and the event that was probably meant."""
    from specfmt.catalog import hooks

    known = hooks.hook_events(platform)
    where = "Lambda" if platform == LAMBDA else "ECS"
    those = f"those of {where} are {listed(known, 'and')}"
    form = plain_form(event)
    if form in map(plain_form, hooks.reserved_events(platform)):
        return f"`{event}` is done by CodeDeploy itself and calls no function, expected {listed(known)}", ""
    if form in _ELSEWHERE:
        home, meant = _ELSEWHERE[form]
        if meant in known:
            return f"`{event}` is an event of {home}, did you mean `{meant}`?", meant
        return f"`{event}` is an event of {home}, {those}", ""
    if form in map(plain_form, hooks.lifecycle_events(ECS)):
        return f"`{event}` is an event of ECS, {those}", ""
    if form in map(plain_form, hooks.lifecycle_events(SERVER)):
        return f"`{event}` is an event of servers, {those}", ""
    if form == "lifecycleevent":
        return f"`{event}` stands for the name of an event, expected {listed(known)}", ""
    if meant := nearest(event, known):
        return f"unknown event `{event}`, did you mean `{meant}`?", meant
    return f"unknown event `{event}`, expected {listed(known)}", ""


def _rename(hook: ServiceHook, meant: str, events: tuple[str, ...]) -> Fix | None:
    spec: AppSpec = hook.spec
    if not meant or any(other.event.lower() == meant.lower() for other in spec.service_hooks):
        return None
    edit = replaced(hook.entry.key, meant)
    safety = Safety.SAFE if is_certain(hook.event, meant, events) else Safety.UNSAFE
    return Fix.of(f"rename it to `{meant}`", edit, safety)
