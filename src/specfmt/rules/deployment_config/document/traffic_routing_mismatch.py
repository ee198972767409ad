"""The type of the traffic routing does not fit its steps.

`TimeBasedCanary` needs `timeBasedCanary` and `TimeBasedLinear` needs `timeBasedLinear`, with the percentage and the interval of the steps.
CodeDeploy refuses the type without its steps, and steps of the other type. `AllAtOnce` has one step and nothing to say of it.

## Bad

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {
    "type": "TimeBasedCanary", // error
    "timeBasedLinear": {"linearPercentage": 10, "linearInterval": 3}
  }
}
```

## Good

```json deployment-config
{
  "deploymentConfigName": "Careful",
  "computePlatform": "Lambda",
  "trafficRoutingConfig": {
    "type": "TimeBasedLinear",
    "timeBasedLinear": {"linearPercentage": 10, "linearInterval": 3}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.views.deployment_config import ALL_AT_ONCE, CANARY, LINEAR, TrafficRouting

if TYPE_CHECKING:
    from collections.abc import Iterator


_STEPS = {CANARY: "timeBasedCanary", LINEAR: "timeBasedLinear"}


@rule(on=TrafficRouting, group="correctness", severity=Severity.ERROR)
def check(routing: TrafficRouting, ctx: Context) -> Iterator[Finding]:
    type_ = routing.type
    if type_ is None or type_.text not in (*_STEPS, ALL_AT_ONCE):
        return
    spelled = routing.spec.spelled
    needed = _STEPS.get(type_.text, "")
    others = [entry for key in _STEPS.values() if key != needed and (entry := routing.entry(key)) is not None]
    if needed and routing.entry(needed) is None:
        steps = [spelled(key) for key in _STEPS.values()]
        unknown = [each.name for each in routing.node.entries if each.name not in steps]
        if any(nearest(name, steps, 0.8) == spelled(needed) for name in unknown):
            return  # that the key is misspelt is told where it stands
        yield Finding(
            type_,
            f"the type `{type_.text}` needs the key `{spelled(needed)}` beside it, with a percentage and an interval",
            "CodeDeploy refuses a configuration that does not say its steps",
            tuple(Related(each.key.span, "these are the steps of another type") for each in others),
        )
        return
    for each in others:
        yield Finding(
            each.key,
            f"`{each.name}` does not belong to the type `{type_.text}`",
            "CodeDeploy refuses steps of another type" if needed else "all traffic moves at once",
            (Related(type_.span, "the type is here"),),
            severity=None if needed else Severity.WARNING,
        )
