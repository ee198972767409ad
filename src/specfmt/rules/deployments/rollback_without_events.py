"""Rollbacks are enabled, and nothing is said to start one.

With `enabled` an `autoRollbackConfiguration` has to name at least one event: `DEPLOYMENT_FAILURE`, `DEPLOYMENT_STOP_ON_ALARM` or
`DEPLOYMENT_STOP_ON_REQUEST`. CodeDeploy refuses it otherwise, with an "InvalidAutoRollbackConfigException".

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "autoRollbackConfiguration": {"enabled": true} // error
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "autoRollbackConfiguration": {"enabled": true, "events": ["DEPLOYMENT_FAILURE"]}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Scalar, Sequence
from specfmt.views.deployments import Rollback

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Rollback, group="correctness", severity=Severity.ERROR)
def check(rollback: Rollback, ctx: Context) -> Iterator[Finding]:
    events = rollback.get("events")
    is_null = isinstance(events, Scalar) and events.is_null
    if not rollback.is_enabled or not (
        events is None or is_null or (isinstance(events, Sequence) and not events.items)
    ):
        return
    spelled = rollback.spec.spelled
    yield Finding(
        rollback.place,
        f"`{spelled('autoRollbackConfiguration')}` is enabled without `{spelled('events')}`",
        "CodeDeploy refuses an enabled rollback that no event starts",
    )
