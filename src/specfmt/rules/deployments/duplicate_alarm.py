"""An alarm is listed twice.

Each alarm may stand once in the list of a group or deployment. CodeDeploy refuses the second, with an "InvalidAlarmConfigException".

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {
    "enabled": true,
    "alarms": [
      {"name": "shop-errors"},
      {"name": "shop-errors"} // error
    ]
  }
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {
    "enabled": true,
    "alarms": [
      {"name": "shop-errors"},
      {"name": "shop-latency"}
    ]
  }
}
```

## Fixed

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {
    "enabled": true,
    "alarms": [
      {"name": "shop-errors"}
    ]
  }
}
```
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Mapping, Sequence
from specfmt.syntax.ops import without_item
from specfmt.views.deployments import Alarms, called
from specfmt.views.placeholders import is_left_to_reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar


@rule(on=Alarms, group="correctness", severity=Severity.ERROR)
def check(alarms: Alarms, ctx: Context) -> Iterator[Finding]:
    first: dict[str, Scalar] = {}
    for name in alarms.names:
        before = first.setdefault(name.text, name)
        if before is not name and not is_left_to_reader(name.text):
            yield Finding(
                name,
                f"the alarm {show(called(name.text), 80)} is listed twice",
                "CodeDeploy refuses a list with the same alarm twice",
                (Related(before.span, "first listed here"),),
                _without(alarms, name, ctx),
            )


def _without(alarms: Alarms, name: Scalar, ctx: Context) -> Fix | None:
    """Take the item out of its list, which loses nothing."""
    value = alarms.get("alarms")
    if not isinstance(value, Sequence):
        return None
    at = bisect_right(value.items, name.span.start, key=lambda item: item.span.start) - 1
    item = value.items[at] if at >= 0 else None
    if not isinstance(item, Mapping) or len(item.entries) != 1 or item.entries[0].value is not name:
        return None
    return Fix.of("take it out", without_item(ctx.document.text, value, at), Safety.SAFE)
