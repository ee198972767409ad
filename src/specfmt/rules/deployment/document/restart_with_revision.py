"""A restart with what only a deployment of a revision has.

In the mode `RESTART` CodeDeploy starts the last revision of the group again, in place and on servers only. It refuses a `revision` beside it,
and `updateOutdatedInstancesOnly: true`.

## Bad

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "deploymentMode": "RESTART",
  "revision": { // error
    "revisionType": "S3",
    "s3Location": {"bucket": "shop-releases", "key": "shop.zip", "bundleType": "zip"}
  }
}
```

## Good

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "deploymentMode": "RESTART"
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployment import Deployment
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Deployment, group="correctness", severity=Severity.ERROR)
def check(deployment: Deployment, ctx: Context) -> Iterator[Finding]:
    mode = deployment.scalar("deploymentMode")
    if mode is None or mode.text != "RESTART":
        return
    related = (Related(mode.span, "the mode is here"),)
    revision, outdated = deployment.entry("revision"), deployment.entry("updateOutdatedInstancesOnly")
    if revision is not None:
        message = "`revision` stands beside the mode `RESTART`, which starts the last revision again"
        yield Finding(revision.key, message, "CodeDeploy refuses the call", related)
    if outdated is not None and is_true(outdated.value):
        message = "`updateOutdatedInstancesOnly` is true in the mode `RESTART`, which starts what is there"
        yield Finding(outdated.key, message, "CodeDeploy refuses the call", related)
