"""Alarms are enabled, and there are none.

An enabled `alarmConfiguration` has to list at least one alarm. CodeDeploy refuses it otherwise, with an "InvalidAlarmConfigException".

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {"enabled": true, "alarms": []} // error
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {"enabled": true, "alarms": [{"name": "shop-errors"}]}
}
```

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "alarmConfiguration": {"enabled": false}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployments import Alarms

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Alarms, group="correctness", severity=Severity.ERROR)
def check(alarms: Alarms, ctx: Context) -> Iterator[Finding]:
    if not alarms.is_enabled or not alarms.is_empty:
        return
    name = alarms.at.name if alarms.at is not None else alarms.spec.spelled("alarmConfiguration")
    yield Finding(
        alarms.place,
        f"`{name}` is enabled without an alarm",
        "CodeDeploy refuses enabled alarms when the list is empty",
    )
