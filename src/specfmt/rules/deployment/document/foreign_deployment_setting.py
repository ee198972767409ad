r"""A setting of a deployment that is for servers, in a deployment to something else.

`fileExistsBehavior` is about files on servers: "For Lambda and ECS deployment, fileExistsBehavior can not be specified". `targetInstances`
are servers as well, and for Lambda there are no outdated instances. What is deployed to, the revision tells.

## Bad

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "fileExistsBehavior": "OVERWRITE", // error
  "revision": {
    "revisionType": "AppSpecContent",
    "appSpecContent": {
      "content": "version: 0.0\nResources:\n  - shop:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: shop\n        Alias: live\n        CurrentVersion: 1\n        TargetVersion: 2\n"
    }
  }
}
```

## Good

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "AppSpecContent",
    "appSpecContent": {
      "content": "version: 0.0\nResources:\n  - shop:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: shop\n        Alias: live\n        CurrentVersion: 1\n        TargetVersion: 2\n"
    }
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment import Deployment
from specfmt.views.deployments import LAMBDA, SERVER
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Deployment, group="correctness", severity=Severity.ERROR)
def check(deployment: Deployment, ctx: Context) -> Iterator[Finding]:
    platform = deployment.revision.platform if deployment.revision is not None else None
    if platform is None or platform.name == SERVER:
        return
    related = (Related(platform.span, "the revision is here"),)
    for key in ("fileExistsBehavior", "targetInstances", "updateOutdatedInstancesOnly"):
        entry = deployment.entry(key)
        if entry is None or (
            key == "updateOutdatedInstancesOnly" and not (platform.name == LAMBDA and is_true(entry.value))
        ):
            continue
        is_certain = key != "targetInstances"
        yield Finding(
            entry.key,
            f"`{key}` is for servers, {platform.reason}",
            "CodeDeploy refuses the deployment"
            if is_certain
            else "the documentation has it for servers only",
            related,
            severity=None if is_certain else Severity.WARNING,
        )
