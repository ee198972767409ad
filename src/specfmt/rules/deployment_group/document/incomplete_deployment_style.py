"""A deployment style that says only half of it.

A `deploymentStyle` has a type and an option. The documentation calls both optional, but with one of them CodeDeploy refuses the group:
"Deployment type or deployment option cannot be null or empty". Without load balancers the option is `WITHOUT_TRAFFIC_CONTROL`.

An option without a type is a warning: examples of the CloudFormation guide have it.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE"} // error
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "autoScalingGroups": ["shop"],
  "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployment_group import DeploymentGroup

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=DeploymentGroup, group="correctness", severity=Severity.ERROR)
def check(group: DeploymentGroup, ctx: Context) -> Iterator[Finding]:
    style = group.style
    missing = [key for key in ("deploymentType", "deploymentOption") if style.entry(key) is None]
    if len(missing) != 1 or not any(
        map(style.has, map(group.spelled, ("deploymentType", "deploymentOption")))
    ):
        return
    spelled = group.spelled
    # Examples of the CloudFormation guide have the option alone; whether they ever ran is not known.
    severity = Severity.WARNING if missing == ["deploymentType"] else None
    yield Finding(
        style.place,
        f"`{spelled('deploymentStyle')}` lacks `{spelled(missing[0])}`",
        "CodeDeploy refuses the deployment group: type and option have to be given together",
        severity=severity,
    )
