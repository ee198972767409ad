"""Instances are chosen by tags in both ways at once.

Instances are chosen either by a list of tags, of which they have to have one, or by groups of tags, of which they have to have one of
each. Both together are refused, "InvalidEC2TagCombinationException". The same holds for servers of your own, with
`onPremisesInstanceTagFilters` and `onPremisesTagSet`.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "ec2TagFilters": [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}],
  "ec2TagSet": { // error
    "ec2TagSetList": [[{"Key": "stage", "Value": "production", "Type": "KEY_AND_VALUE"}]]
  }
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "ec2TagSet": {
    "ec2TagSetList": [
      [{"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"}],
      [{"Key": "stage", "Value": "production", "Type": "KEY_AND_VALUE"}]
    ]
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.deployments import TagForms

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=TagForms, group="correctness", severity=Severity.ERROR)
def check(forms: TagForms, ctx: Context) -> Iterator[Finding]:
    filters, groups = forms
    if filters is None or groups is None:
        return
    first, second = sorted((filters, groups), key=lambda entry: entry.key.span)
    yield Finding(
        second.key,
        f"`{second.name}` stands beside `{first.name}`, only one of them may be there",
        "CodeDeploy refuses both ways to choose instances by tags in one call",
        (Related(first.key.span, "the other one is here"),),
    )
