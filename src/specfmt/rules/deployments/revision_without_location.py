"""The type of a revision does not fit the place where it is said to be.

The `revisionType` says which of the other keys counts: `S3` needs `s3Location`, `GitHub` needs `gitHubLocation`, `AppSpecContent` needs
`appSpecContent` and `String` needs `string`. Without it CodeDeploy has nothing to deploy and refuses the revision; a place of another type
is not looked at.

## Bad

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "GitHub", // error
    "s3Location": {"bucket": "shop-releases", "key": "shop.zip", "bundleType": "zip"}
  }
}
```

## Good

```json deployment
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "revision": {
    "revisionType": "S3",
    "s3Location": {"bucket": "shop-releases", "key": "shop.zip", "bundleType": "zip"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployments import Revision

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Revision, group="correctness", severity=Severity.ERROR)
def check(revision: Revision, ctx: Context) -> Iterator[Finding]:
    type_ = revision.type
    places = dict(Revision.PLACES)
    if type_ is None or type_.text not in places:
        return
    needed = places[type_.text]
    spelled = revision.spec.spelled
    others = [
        entry for key in places.values() if key != needed and (entry := revision.entry(key)) is not None
    ]
    if revision.entry(needed) is None:
        yield Finding(
            type_,
            f"a revision of the type `{type_.text}` needs `{spelled(needed)}`",
            "CodeDeploy refuses a revision that is nowhere",
            tuple(Related(each.key.span, "another place is given here") for each in others),
        )
        return
    for each in others:
        yield Finding(
            each.key,
            f"`{each.name}` is not read: the type of the revision is `{type_.text}`",
            f"only `{spelled(needed)}` counts",
            (Related(type_.span, "the type is here"),),
            severity=Severity.WARNING,
        )
