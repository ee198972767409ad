"""A rollback waits for an alarm, and no alarm counts.

`DEPLOYMENT_STOP_ON_ALARM` is for deployments that an alarm of the same group's `alarmConfiguration` stopped. Where that configuration is
not enabled nothing stops a deployment, so this rollback never happens. Nothing is said of a group that has no such configuration at all:
many name every event there is.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {"enabled": false, "alarms": [{"name": "shop-errors"}]},
  "autoRollbackConfiguration": {
    "enabled": true,
    "events": ["DEPLOYMENT_STOP_ON_ALARM"] // error
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
  "alarmConfiguration": {"enabled": true, "alarms": [{"name": "shop-errors"}]},
  "autoRollbackConfiguration": {
    "enabled": true,
    "events": ["DEPLOYMENT_STOP_ON_ALARM"]
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployments import Rollback
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator


_EVENT = "DEPLOYMENT_STOP_ON_ALARM"
_WHY = "no alarm stops a deployment of this group"


@rule(on=Rollback, group="suspicious", severity=Severity.WARNING)
def check(rollback: Rollback, ctx: Context) -> Iterator[Finding]:
    event = next((each for each in rollback.events if each.text == _EVENT), None)
    alarms = rollback.alarms if event is not None and rollback.is_enabled else None
    if event is None or alarms is None or alarms.is_enabled or has_placeholder(alarms.text("enabled") or ""):
        return
    spelled = rollback.spec.spelled
    name = f"`{spelled('alarmConfiguration')}`"
    message = f"`{_EVENT}` never happens: {name} is not enabled"
    yield Finding(event, message, _WHY, (Related(alarms.place.span, "the alarms are here"),))
